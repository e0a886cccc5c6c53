// pow, roots and lengths in double without a library.
#pragma once
#include "double_exponential.h"
#include "double_logarithm.h"

namespace hipcpu::language {

HIPCPU_INLINE bool is_whole(double x) noexcept { return __builtin_trunc(x) == x; }
HIPCPU_INLINE bool is_odd(double x) noexcept { return __builtin_fabs(x) < 0x1p53 && is_whole(x) && (static_cast<long long>(x) & 1) != 0; }

// |x|^y for x that is neither 0 nor infinite, and finite y
HIPCPU_INLINE double positive_power(double size, double y) noexcept {
    const double inside = y > 0x1p66 ? 0x1p66 : y < -0x1p66 ? -0x1p66 : y;
    return exponential(multiply(extended_logarithm(size), {inside, 0.0}));
}
HIPCPU_INLINE double raised(double x, double y) noexcept {
    const double size = __builtin_fabs(x);
    if (y == 0.0 || x == 1.0) {
        return 1.0;
    }
    if (x != x || y != y) {
        return x + y;
    }
    const double sign = x < 0.0 || (x == 0.0 && __builtin_copysign(1.0, x) < 0.0) ? (is_odd(y) ? -1.0 : 1.0) : 1.0;
    if (__builtin_fabs(y) == infinite) {
        return size == 1.0 ? 1.0 : (size > 1.0) == (y > 0.0) ? infinite : 0.0;
    }
    if (size == 0.0 || size == infinite) {
        return sign * ((size == 0.0) == (y > 0.0) ? 0.0 : infinite);
    }
    return x < 0.0 && !is_whole(y) ? undefined : sign * positive_power(size, y);
}

// x^(scale), for the scales 1/3 and -1/3
HIPCPU_INLINE double third_power(double x, extended scale) noexcept {
    return __builtin_copysign(exponential(multiply(extended_logarithm(__builtin_fabs(x)), scale)), x);
}
HIPCPU_INLINE double cube_root(double x) noexcept {
    const bool ordinary = x != 0.0 && __builtin_fabs(x) < infinite;
    return ordinary ? third_power(x, {0x1.5555555555555p-2, 0x1.5555555555555p-56}) : x;
}
HIPCPU_INLINE double reciprocal_cube_root(double x) noexcept {
    const bool ordinary = x != 0.0 && __builtin_fabs(x) < infinite;
    return ordinary ? third_power(x, {-0x1.5555555555555p-2, -0x1.5555555555555p-56}) : 1.0 / x;
}

// sqrt(a^2 + b^2 + c^2 + d^2) without overflow
HIPCPU_INLINE double length_of(double a, double b, double c = 0.0, double d = 0.0) noexcept {
    const double sizes[] = {__builtin_fabs(a), __builtin_fabs(b), __builtin_fabs(c), __builtin_fabs(d)};
    double largest = 0.0;
    bool number = true;
    for (double size : sizes) {
        largest = size > largest ? size : largest;
        number = number && size == size;
    }
    if (largest == infinite || !number) {
        return largest == infinite ? infinite : undefined;
    }
    const int shift = largest > 0x1p500 ? -700 : largest < 0x1p-450 ? 700 : 0;
    extended squares = {0.0, 0.0};
    for (double size : sizes) {
        const double scaled = times_power_of_two(size, shift);
        squares = add(squares, product_of(scaled, scaled));
    }
    return times_power_of_two(__builtin_sqrt(squares.high), -shift);
}

} // namespace hipcpu::language
