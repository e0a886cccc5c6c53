// min and max over all arithmetic types, also mixed ones; of floating-point numbers a NaN loses, as with fmin and fmax.
#pragma once
#include "math_elementary.h"

namespace hipcpu::language {

// The type of a mixed min or max: the usual conversions, but double for an integer and a float, which loses no digit of an int.
template <class A, class B>
using promoted = std::conditional_t<std::is_integral_v<A> != std::is_integral_v<B>, double, decltype(A() + B())>;

template <class T>
HIPCPU_TEMPLATE constexpr auto larger(T a, T b) noexcept {
    if constexpr (std::is_floating_point_v<T>) {
        return larger_number(a, b);
    } else {
        return a > b ? a : b;
    }
}
template <class T>
HIPCPU_TEMPLATE constexpr auto smaller(T a, T b) noexcept {
    if constexpr (std::is_floating_point_v<T>) {
        return smaller_number(a, b);
    } else {
        return a < b ? a : b;
    }
}

template <class A, class B>
using if_mixed = std::enable_if_t<std::is_arithmetic_v<A> && std::is_arithmetic_v<B> && !std::is_same_v<A, B>, int>;

} // namespace hipcpu::language

// Plain functions for equal types, so that `using namespace std;` leaves min(1, 2) unambiguous.
#define HIPCPU_MIN_MAX(T)                                                                                                                           \
    HIPCPU_INLINE constexpr T min(T a, T b) noexcept { return hipcpu::language::smaller(a, b); }                                                     \
    HIPCPU_INLINE constexpr T max(T a, T b) noexcept { return hipcpu::language::larger(a, b); }
HIPCPU_MIN_MAX(int)
HIPCPU_MIN_MAX(unsigned)
HIPCPU_MIN_MAX(long)
HIPCPU_MIN_MAX(unsigned long)
HIPCPU_MIN_MAX(long long)
HIPCPU_MIN_MAX(unsigned long long)
HIPCPU_MIN_MAX(float)
HIPCPU_MIN_MAX(double)
#undef HIPCPU_MIN_MAX

template <class A, class B, hipcpu::language::if_mixed<A, B> = 0>
HIPCPU_TEMPLATE constexpr auto min(A a, B b) noexcept {
    using T = hipcpu::language::promoted<A, B>;
    return hipcpu::language::smaller<T>(static_cast<T>(a), static_cast<T>(b));
}
template <class A, class B, hipcpu::language::if_mixed<A, B> = 0>
HIPCPU_TEMPLATE constexpr auto max(A a, B b) noexcept {
    using T = hipcpu::language::promoted<A, B>;
    return hipcpu::language::larger<T>(static_cast<T>(a), static_cast<T>(b));
}

HIPCPU_INLINE unsigned umin(unsigned a, unsigned b) noexcept { return a < b ? a : b; }
HIPCPU_INLINE unsigned umax(unsigned a, unsigned b) noexcept { return a > b ? a : b; }
HIPCPU_INLINE long long llmin(long long a, long long b) noexcept { return a < b ? a : b; }
HIPCPU_INLINE long long llmax(long long a, long long b) noexcept { return a > b ? a : b; }
HIPCPU_INLINE unsigned long long ullmin(unsigned long long a, unsigned long long b) noexcept { return a < b ? a : b; }
HIPCPU_INLINE unsigned long long ullmax(unsigned long long a, unsigned long long b) noexcept { return a > b ? a : b; }
