// erf and erfc in double without a library.
#pragma once
#include "double_exponential.h"

namespace hipcpu::language {

// e^(x^2) erfc(x) for x from 0 to 28: a Chebyshev series in 2/(2 + x).
HIPCPU_INLINE double scaled_error(double x) noexcept {
    constexpr double fit[] = {0x1.2fedfb9d966b9p-1,   0x1.62d05544a3f33p-2,   0x1.ddce5f2855952p-5,   0x1.51079495eaeddp-9,   -0x1.eb4add79a4b48p-11,
                              -0x1.9951d45c0a1a2p-14, 0x1.acae958bb3f76p-16,  0x1.4391a2d1a61e2p-19,  -0x1.0b3a825a6b224p-20, -0x1.25bc2cb7be2cap-26,
                              0x1.6100e47f41d06p-25,  -0x1.08797f532f3d0p-28, -0x1.6e317c6439d43p-30, 0x1.96f13e7afcb2ep-32,  0x1.bf4fa6415b36cp-38,
                              -0x1.5bd6033e3fb6bp-36, 0x1.cf62a83f9b1c8p-39,  0x1.e0721823ad8e5p-42,  -0x1.31816990bf7dfp-42, 0x1.346e092cafc0bp-45,
                              0x1.2846e3a1d9da8p-47,  -0x1.205bfed0aca6ap-48, 0x1.0f01408c72d0fp-51,  0x1.344774faf4640p-53,  -0x1.2c8d0f5ba8b5ap-54,
                              0x1.41cf8871617ddp-57,  0x1.208f2bf9ee2c6p-59,  -0x1.52ead6fb66095p-60};
    const double t = 2.0 / (2.0 + x);
    // t runs from 1/15 to 1, which is twice the argument of the series
    const double twice = __builtin_fma(t, 0x1.1249249249249p+2, -0x1.2492492492492p+1);
    double newer = 0.0, older = 0.0;
    for (unsigned i = sizeof(fit) / sizeof(fit[0]) - 1; i > 0; --i) {
        const double next = __builtin_fma(twice, newer, fit[i] - older);
        older = newer;
        newer = next;
    }
    return t * __builtin_fma(0.5 * twice, newer, fit[0] - older);
}

// erf(x) for |x| below 0.8
HIPCPU_INLINE double error_series(double x) noexcept {
    // (-1)^n / (n! (2 n + 1)), for n from 1
    constexpr double fit[] = {-0x1.5555555555555p-2,  0x1.999999999999ap-4,  -0x1.8618618618618p-6,  0x1.2f684bda12f68p-8,  -0x1.8d3018d3018d3p-11,
                              0x1.c01c01c01c01cp-14,  -0x1.bbd779334ef0bp-17, 0x1.87a00187a0018p-20,  -0x1.3777c55568ccdp-23, 0x1.c2e3054870b38p-27,
                              -0x1.2b67310aa9f3ap-30, 0x1.6f448e13e85e1p-34,  -0x1.a289ee7e40f74p-38, 0x1.bd577e658d020p-42,  -0x1.bc6250fb14231p-46,
                              0x1.a173a167fba4dp-50};
    const double square = x * x;
    return 0x1.20dd750429b6dp+0 * __builtin_fma(x * square, horner(fit, square), x);
}
HIPCPU_INLINE double complementary_error_function(double x) noexcept {
    const double size = __builtin_fabs(x);
    if (!(size >= 0.5)) {
        return 1.0 - error_series(x);
    }
    const double inside = size < 28.0 ? size : 28.0;
    const extended square = product_of(inside, inside);
    const double tail = exponential(extended{-square.high, -square.low}) * scaled_error(inside);
    return x < 0.0 ? 2.0 - tail : tail;
}
HIPCPU_INLINE double error_function(double x) noexcept {
    const double size = __builtin_fabs(x);
    return __builtin_copysign(size < 0.75 ? error_series(size) : 1.0 - complementary_error_function(size), x);
}

} // namespace hipcpu::language
