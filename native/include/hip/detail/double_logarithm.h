// log and its kin in double without a library.
#pragma once
#include "double_extended.h"

namespace hipcpu::language {

// log of a positive finite number, with about 64 bits.
HIPCPU_INLINE extended extended_logarithm(double x) noexcept {
    HIPCPU_UNFUSED
    // 1/5, 1/7 ... 1/25
    constexpr double fit[] = {0x1.999999999999ap-3, 0x1.2492492492492p-3, 0x1.c71c71c71c71cp-4, 0x1.745d1745d1746p-4, 0x1.3b13b13b13b14p-4,
                              0x1.1111111111111p-4, 0x1.e1e1e1e1e1e1ep-5, 0x1.af286bca1af28p-5, 0x1.8618618618618p-5, 0x1.642c8590b2164p-5,
                              0x1.47ae147ae147bp-5};
    const bool tiny = x < 0x1p-1022;
    const uint64_t bits = __builtin_bit_cast(uint64_t, tiny ? x * 0x1p54 : x);
    const int exponent = static_cast<int>(static_cast<int64_t>(bits - 0x3fe6a09e667f3bcdull) >> 52); // the rest lies in [sqrt(1/2), sqrt(2))
    const double mantissa = __builtin_bit_cast(double, bits - (static_cast<uint64_t>(exponent) << 52));
    const double whole = exponent - (tiny ? 54 : 0);
    // log m = 2 (s + s^3/3 + s^5/5 ...) with s = (m - 1)/(m + 1)
    const extended s = quotient_of(mantissa - 1.0, sum_of(mantissa, 1.0));
    const extended square = multiply(s, s);
    const extended series = add({0x1.5555555555555p-2, 0x1.5555555555555p-56}, {square.high * horner(fit, square.high), 0.0});
    const extended tail = multiply(multiply(s, square), series);
    const extended half = add(s, tail);
    const extended of_exponent = {whole * 0x1.62e42fefa3800p-1, whole * 0x1.ef35793c76730p-45}; // the first is exact
    return add(sum_of(of_exponent.high, of_exponent.low), {2.0 * half.high, 2.0 * half.low});
}

// The result where x is a positive finite number, and what belongs to zero, negative numbers, infinity and NaN.
HIPCPU_INLINE double logarithm_of(double x, double result) noexcept {
    const double special = x == 0.0 ? -infinite : x < 0.0 ? undefined : x;
    return x > 0.0 && x < infinite ? result : special;
}
HIPCPU_INLINE double logarithm_to_base(double x, extended scale) noexcept {
    const extended scaled = multiply(extended_logarithm(x), scale);
    return logarithm_of(x, scaled.high + scaled.low);
}

HIPCPU_INLINE double logarithm(double x) noexcept {
    const extended result = extended_logarithm(x);
    return logarithm_of(x, result.high + result.low);
}
HIPCPU_INLINE double logarithm2(double x) noexcept { return logarithm_to_base(x, {0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56}); }
HIPCPU_INLINE double logarithm10(double x) noexcept { return logarithm_to_base(x, {0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57}); }

// log(1 + x)
HIPCPU_INLINE double logarithm_of_one_more(double x) noexcept {
    if (!(x > -1.0) || !(x < 0x1p60) || __builtin_fabs(x) < 0x1p-60) {
        return x == -1.0 ? -infinite : x < -1.0 ? undefined : x < 1.0 ? x : logarithm(x);
    }
    const extended sum = sum_of(1.0, x);
    const extended result = extended_logarithm(sum.high);
    return result.high + (result.low + sum.low / sum.high);
}

HIPCPU_INLINE double inverse_hyperbolic_sine(double x) noexcept {
    const double size = __builtin_fabs(x);
    const double result = size > 0x1p28 ? logarithm(size) + 0x1.62e42fefa39efp-1
                                        : logarithm_of_one_more(size + size * size / (1.0 + __builtin_sqrt(size * size + 1.0)));
    return __builtin_copysign(result, x);
}
HIPCPU_INLINE double inverse_hyperbolic_cosine(double x) noexcept {
    if (!(x >= 1.0)) {
        return x - x + undefined;
    }
    const double above = x - 1.0;
    return x > 0x1p28 ? logarithm(x) + 0x1.62e42fefa39efp-1 : logarithm_of_one_more(above + __builtin_sqrt(2.0 * above + above * above));
}
HIPCPU_INLINE double inverse_hyperbolic_tangent(double x) noexcept {
    const double size = __builtin_fabs(x);
    return __builtin_copysign(0.5 * logarithm_of_one_more(2.0 * size / (1.0 - size)), x);
}

} // namespace hipcpu::language
