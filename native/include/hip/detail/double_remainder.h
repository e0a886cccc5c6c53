// Remainders, exponents and neighbours of double without a library.
#pragma once
#include "double_extended.h"

namespace hipcpu::language {

// |x| modulo |y|, exactly, and the last 31 bits of the whole quotient; for finite x and y, where y is not 0.
struct remainder_of {
    double rest;
    unsigned quotient;
};
HIPCPU_INLINE int exponent_of(double x) noexcept { // of a finite number that is not 0
    const int field = static_cast<int>(__builtin_bit_cast(uint64_t, x) >> 52 & 0x7ff);
    const uint64_t fraction = __builtin_bit_cast(uint64_t, x) & 0xfffffffffffffull;
    return field != 0 ? field - 1023 : -1011 - __builtin_clzll(fraction);
}
HIPCPU_INLINE uint64_t mantissa_of(double x, int exponent) noexcept { // 53 bits
    const uint64_t fraction = __builtin_bit_cast(uint64_t, x) & 0xfffffffffffffull;
    return exponent >= -1022 ? fraction | 0x10000000000000ull : fraction << (-1022 - exponent);
}
HIPCPU_INLINE remainder_of divide(double x, double y) noexcept {
    if (__builtin_fabs(x) < __builtin_fabs(y)) {
        return {__builtin_fabs(x), 0};
    }
    const int of_x = exponent_of(x), of_y = exponent_of(y);
    const uint64_t divisor = mantissa_of(y, of_y);
    uint64_t rest = mantissa_of(x, of_x);
    unsigned quotient = 0;
    for (int steps = of_x - of_y; steps >= 0; --steps) {
        const bool fits = rest >= divisor;
        rest = (rest - (fits ? divisor : 0)) << (steps > 0 ? 1 : 0);
        quotient = quotient << 1 | (fits ? 1u : 0u);
    }
    return {times_power_of_two(static_cast<double>(rest), of_y - 52), quotient};
}
HIPCPU_INLINE bool divides(double x, double y) noexcept { return __builtin_fabs(x) < infinite && y == y && y != 0.0; }

// Of truncated division.
HIPCPU_INLINE double modulo(double x, double y) noexcept {
    if (!divides(x, y) || __builtin_fabs(y) == infinite) {
        return divides(x, y) ? x : undefined;
    }
    return __builtin_copysign(divide(x, y).rest, x);
}
// Of division rounded to the nearest whole number, to an even one in the middle.
HIPCPU_INLINE double nearest_remainder(double x, double y, int* quotient) noexcept {
    *quotient = 0;
    if (!divides(x, y) || __builtin_fabs(y) == infinite) {
        return divides(x, y) ? x : undefined;
    }
    const double size = __builtin_fabs(y);
    remainder_of result = divide(x, y);
    const double other = size - result.rest; // exact where it is smaller
    if (result.rest > other || (result.rest == other && (result.quotient & 1) != 0)) {
        result.rest = result.rest - size;
        ++result.quotient;
    }
    const int count = static_cast<int>(result.quotient & 0x7fffffffu);
    *quotient = (x < 0.0) != (y < 0.0) ? -count : count;
    return x < 0.0 || (x == 0.0 && __builtin_copysign(1.0, x) < 0.0) ? -result.rest : result.rest;
}

// The neighbour of x towards y; Word is the unsigned integer of F's size.
template <class F, class Word>
HIPCPU_TEMPLATE F neighbour(F x, F y) noexcept {
    if (x != x || y != y || x == y) {
        return x != x ? x : y;
    }
    const Word bits = bit_cast<Word>(x);
    if (x == F(0)) {
        const F least = bit_cast<F>(Word(1));
        return y > F(0) ? least : -least;
    }
    return bit_cast<F>((y > x) == (x > F(0)) ? static_cast<Word>(bits + 1) : static_cast<Word>(bits - 1));
}

} // namespace hipcpu::language
