// Numbers of double precision as sums of two, for functions that owe more digits than a double has, and what all double_*.h need. These
// files are for devices without a mathematics library; they call none. Errors are measured by tests/language/double_functions.hip.
#pragma once
#include "base.h"

// A compiler may fuse a product into a sum; where the product's own error is computed beside it, that would count it twice.
#if defined(__clang__)
#define HIPCPU_UNFUSED _Pragma("clang fp contract(off)")
#else
#define HIPCPU_UNFUSED
#endif

namespace hipcpu::language {

// high + low, where low is at most half a unit in high's last place.
struct extended {
    double high, low;
};

HIPCPU_INLINE extended sum_of_ordered(double large, double small) noexcept {
    const double high = large + small;
    return {high, small - (high - large)};
}
HIPCPU_INLINE extended sum_of(double a, double b) noexcept {
    const double high = a + b, part = high - a;
    return {high, (a - (high - part)) + (b - part)};
}
HIPCPU_INLINE extended product_of(double a, double b) noexcept {
    HIPCPU_UNFUSED
    const double high = a * b;
    return {high, __builtin_fma(a, b, -high)};
}
HIPCPU_INLINE extended add(extended a, extended b) noexcept {
    const extended high = sum_of(a.high, b.high);
    return sum_of_ordered(high.high, high.low + (a.low + b.low));
}
HIPCPU_INLINE extended multiply(extended a, extended b) noexcept {
    HIPCPU_UNFUSED
    const double high = a.high * b.high;
    const double error = __builtin_fma(a.high, b.high, -high);
    return sum_of_ordered(high, error + (a.high * b.low + a.low * b.high));
}
HIPCPU_INLINE extended quotient_of(double a, extended b) noexcept {
    HIPCPU_UNFUSED
    const double high = a / b.high;
    const double rest = __builtin_fma(-high, b.high, a) - high * b.low;
    return sum_of_ordered(high, rest / b.high);
}

template <unsigned N>
HIPCPU_TEMPLATE constexpr double horner(const double (&coefficients)[N], double x) noexcept {
    double sum = coefficients[N - 1];
    for (unsigned i = N - 1; i-- > 0;) {
        sum = __builtin_fma(sum, x, coefficients[i]);
    }
    return sum;
}

// number 2^exponent for any exponent, in steps that neither overflow nor lose digits before the last.
HIPCPU_INLINE double times_power_of_two(double number, int exponent) noexcept {
    const int inside = exponent > 2200 ? 2200 : exponent < -2200 ? -2200 : exponent;
    const int third = inside / 3, rest = inside - 2 * third;
    const double step = __builtin_bit_cast(double, static_cast<uint64_t>(third + 1023) << 52);
    const double last = __builtin_bit_cast(double, static_cast<uint64_t>(rest + 1023) << 52);
    return exponent < 0 ? number * last * step * step : number * step * step * last;
}

constexpr double infinite = __builtin_inf();
constexpr double undefined = __builtin_nan("");

} // namespace hipcpu::language
