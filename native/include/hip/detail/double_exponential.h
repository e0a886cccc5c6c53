// exp and its kin in double without a library.
#pragma once
#include "double_extended.h"

namespace hipcpu::language {

// e^(high + low) = (number.high + number.low) 2^exponent, for |high| up to 800.
struct power {
    extended number;
    int exponent;
};
HIPCPU_INLINE power power_of_e(extended x) noexcept {
    HIPCPU_UNFUSED
    // 1/2!, 1/3! ... 1/14!
    constexpr double fit[] = {0x1p-1, 0x1.5555555555555p-3, 0x1.5555555555555p-5, 0x1.1111111111111p-7, 0x1.6c16c16c16c17p-10,
                              0x1.a01a01a01a01ap-13, 0x1.a01a01a01a01ap-16, 0x1.71de3a556c734p-19, 0x1.27e4fb7789f5cp-22,
                              0x1.ae64567f544e4p-26, 0x1.1eed8eff8d898p-29, 0x1.6124613a86d09p-33, 0x1.93974a8c07c9dp-37};
    const double whole = __builtin_rint(x.high * 0x1.71547652b82fep+0);
    const double coarse = __builtin_fma(-whole, 0x1.62e42fefa3800p-1, x.high); // exact
    const extended rest = sum_of(coarse, __builtin_fma(-whole, 0x1.ef35793c76730p-45, x.low));
    const double square = rest.high * rest.high;
    const double tail = __builtin_fma(square, horner(fit, rest.high), __builtin_fma(rest.low, rest.high, rest.low));
    const extended one_more = sum_of_ordered(1.0, rest.high);
    return {sum_of_ordered(one_more.high, one_more.low + tail), static_cast<int>(whole)};
}

HIPCPU_INLINE double exponential(extended x) noexcept {
    if (x.high != x.high) {
        return x.high;
    }
    const double high = x.high > 800.0 ? 800.0 : x.high < -800.0 ? -800.0 : x.high;
    const power result = power_of_e({high, high == x.high ? x.low : 0.0});
    return times_power_of_two(result.number.high + result.number.low, result.exponent);
}
HIPCPU_INLINE double exponential(double x) noexcept { return exponential(extended{x, 0.0}); }
HIPCPU_INLINE double exponential2(double x) noexcept {
    const double inside = x > 1100.0 ? 1100.0 : x < -1100.0 ? -1100.0 : x;
    return x != x ? x : exponential(multiply({inside, 0.0}, {0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}));
}
HIPCPU_INLINE double exponential10(double x) noexcept {
    const double inside = x > 340.0 ? 340.0 : x < -340.0 ? -340.0 : x;
    return x != x ? x : exponential(multiply({inside, 0.0}, {0x1.26bb1bbb55516p+1, -0x1.f48ad494ea3e9p-53}));
}

// e^x - 1
HIPCPU_INLINE double exponential_less_one(double x) noexcept {
    if (!(x < 40.0) || x < -40.0) {
        return x < -40.0 ? -1.0 : exponential(x);
    }
    if (__builtin_fabs(x) < 0x1p-54) {
        return x;
    }
    const power result = power_of_e({x, 0.0});
    const extended scaled = {times_power_of_two(result.number.high, result.exponent), times_power_of_two(result.number.low, result.exponent)};
    const extended less = sum_of(scaled.high, -1.0);
    if (__builtin_fabs(x) < 0.25) { // too much of the sum cancels: x + x^2/2! + x^3/3! ...
        constexpr double fit[] = {0x1p-1, 0x1.5555555555555p-3, 0x1.5555555555555p-5, 0x1.1111111111111p-7, 0x1.6c16c16c16c17p-10,
                                  0x1.a01a01a01a01ap-13, 0x1.a01a01a01a01ap-16, 0x1.71de3a556c734p-19, 0x1.27e4fb7789f5cp-22,
                                  0x1.ae64567f544e4p-26, 0x1.1eed8eff8d898p-29, 0x1.6124613a86d09p-33};
        return __builtin_fma(x * x, horner(fit, x), x);
    }
    return less.high + (less.low + scaled.low);
}

HIPCPU_INLINE double hyperbolic_sine(double x) noexcept {
    const double size = __builtin_fabs(x);
    double result;
    if (size < 40.0) {
        const double less = exponential_less_one(size);
        result = 0.5 * (less + less / (less + 1.0));
    } else {
        const double root = exponential(0.5 * size);
        result = 0.5 * root * root;
    }
    return __builtin_copysign(result, x);
}
HIPCPU_INLINE double hyperbolic_cosine(double x) noexcept {
    const double size = __builtin_fabs(x);
    if (size < 40.0) {
        const double power = exponential(size);
        return 0.5 * (power + 1.0 / power);
    }
    const double root = exponential(0.5 * size);
    return 0.5 * root * root;
}
HIPCPU_INLINE double hyperbolic_tangent(double x) noexcept {
    const double size = __builtin_fabs(x);
    const double less = exponential_less_one(size < 20.0 ? 2.0 * size : 40.0);
    return x != x ? x : __builtin_copysign(less / (less + 2.0), x);
}

} // namespace hipcpu::language
