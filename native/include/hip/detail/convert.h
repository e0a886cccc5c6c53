// Conversions with a named rounding (rn nearest even, rz towards zero, ru up, rd down), which saturate and turn a NaN into 0 as the
// device does, and views of a number's bits.
#pragma once
#include "base.h"

namespace hipcpu::language {

struct to_nearest {
    template <class F>
    static HIPCPU_TEMPLATE auto whole(F x) noexcept {
        if constexpr (std::is_same_v<F, float>) {
            return __builtin_rintf(x);
        } else {
            return __builtin_rint(x);
        }
    }
};
struct to_zero {
    template <class F>
    static HIPCPU_TEMPLATE auto whole(F x) noexcept {
        return x; // the cast to an integer cuts by itself
    }
};
struct upwards {
    template <class F>
    static HIPCPU_TEMPLATE auto whole(F x) noexcept {
        if constexpr (std::is_same_v<F, float>) {
            return __builtin_ceilf(x);
        } else {
            return __builtin_ceil(x);
        }
    }
};
struct downwards {
    template <class F>
    static HIPCPU_TEMPLATE auto whole(F x) noexcept {
        if constexpr (std::is_same_v<F, float>) {
            return __builtin_floorf(x);
        } else {
            return __builtin_floor(x);
        }
    }
};

template <class I, class Rounding, class F>
HIPCPU_TEMPLATE auto to_integer(F x) noexcept {
    const F whole = Rounding::whole(x);
    // The first power of two that I cannot hold; exact in F, while the largest I may not be.
    constexpr F limit = static_cast<F>(static_cast<I>(1) << (std::numeric_limits<I>::digits - 1)) * F(2);
    constexpr F least = std::is_signed_v<I> ? -limit : F(0);
    return !(whole < limit) ? (whole != whole ? I(0) : std::numeric_limits<I>::max())
                            : (whole < least ? std::numeric_limits<I>::min() : static_cast<I>(whole));
}

// An integer or double as F under a rounding: the nearest first, then one step where it lies on the wrong side.
// `above` tells whether the nearest value lies above (1), below (-1) or at (0) the exact one.
template <class Rounding, class F>
HIPCPU_TEMPLATE auto step_to(F nearest, int above) noexcept {
    const F infinity = std::numeric_limits<F>::infinity();
    if constexpr (std::is_same_v<Rounding, to_nearest>) {
        return nearest;
    } else {
        const bool down = std::is_same_v<Rounding, downwards> || (std::is_same_v<Rounding, to_zero> && nearest > F(0));
        if (above == 0 || down != (above > 0)) {
            return nearest;
        }
        return std::nextafter(nearest, down ? -infinity : infinity);
    }
}
template <class F, class Rounding, class From>
HIPCPU_TEMPLATE auto from_number(From x) noexcept {
    const F nearest = static_cast<F>(x);
    if constexpr (std::is_same_v<Rounding, to_nearest>) {
        return nearest;
    } else if constexpr (std::is_floating_point_v<From>) {
        return step_to<Rounding>(nearest, nearest > x ? 1 : nearest < x ? -1 : 0);
    } else {
        const auto wide = static_cast<__int128>(nearest);
        return step_to<Rounding>(nearest, wide > x ? 1 : wide < x ? -1 : 0);
    }
}

} // namespace hipcpu::language

#define HIPCPU_CONVERT(suffix, rounding)                                                                                                            \
    HIPCPU_INLINE int __float2int_##suffix(float x) noexcept { return hipcpu::language::to_integer<int, hipcpu::language::rounding>(x); }            \
    HIPCPU_INLINE unsigned __float2uint_##suffix(float x) noexcept { return hipcpu::language::to_integer<unsigned, hipcpu::language::rounding>(x); } \
    HIPCPU_INLINE long long __float2ll_##suffix(float x) noexcept { return hipcpu::language::to_integer<long long, hipcpu::language::rounding>(x); } \
    HIPCPU_INLINE unsigned long long __float2ull_##suffix(float x) noexcept {                                                                        \
        return hipcpu::language::to_integer<unsigned long long, hipcpu::language::rounding>(x);                                                     \
    }                                                                                                                                               \
    HIPCPU_INLINE int __double2int_##suffix(double x) noexcept { return hipcpu::language::to_integer<int, hipcpu::language::rounding>(x); }          \
    HIPCPU_INLINE unsigned __double2uint_##suffix(double x) noexcept {                                                                               \
        return hipcpu::language::to_integer<unsigned, hipcpu::language::rounding>(x);                                                               \
    }                                                                                                                                               \
    HIPCPU_INLINE long long __double2ll_##suffix(double x) noexcept {                                                                                \
        return hipcpu::language::to_integer<long long, hipcpu::language::rounding>(x);                                                              \
    }                                                                                                                                               \
    HIPCPU_INLINE unsigned long long __double2ull_##suffix(double x) noexcept {                                                                      \
        return hipcpu::language::to_integer<unsigned long long, hipcpu::language::rounding>(x);                                                     \
    }                                                                                                                                               \
    HIPCPU_INLINE float __double2float_##suffix(double x) noexcept { return hipcpu::language::from_number<float, hipcpu::language::rounding>(x); }   \
    HIPCPU_INLINE float __int2float_##suffix(int x) noexcept { return hipcpu::language::from_number<float, hipcpu::language::rounding>(x); }         \
    HIPCPU_INLINE float __uint2float_##suffix(unsigned x) noexcept { return hipcpu::language::from_number<float, hipcpu::language::rounding>(x); }   \
    HIPCPU_INLINE float __ll2float_##suffix(long long x) noexcept { return hipcpu::language::from_number<float, hipcpu::language::rounding>(x); }    \
    HIPCPU_INLINE float __ull2float_##suffix(unsigned long long x) noexcept {                                                                        \
        return hipcpu::language::from_number<float, hipcpu::language::rounding>(x);                                                                 \
    }                                                                                                                                               \
    HIPCPU_INLINE double __ll2double_##suffix(long long x) noexcept { return hipcpu::language::from_number<double, hipcpu::language::rounding>(x); } \
    HIPCPU_INLINE double __ull2double_##suffix(unsigned long long x) noexcept {                                                                      \
        return hipcpu::language::from_number<double, hipcpu::language::rounding>(x);                                                                \
    }                                                                                                                                               \
    HIPCPU_INLINE double __int2double_##suffix(int x) noexcept { return x; }                                                                         \
    HIPCPU_INLINE double __uint2double_##suffix(unsigned x) noexcept { return x; }
HIPCPU_CONVERT(rn, to_nearest)
HIPCPU_CONVERT(rz, to_zero)
HIPCPU_CONVERT(ru, upwards)
HIPCPU_CONVERT(rd, downwards)
#undef HIPCPU_CONVERT

HIPCPU_INLINE int __float_as_int(float x) noexcept { return __builtin_bit_cast(int, x); }
HIPCPU_INLINE unsigned __float_as_uint(float x) noexcept { return __builtin_bit_cast(unsigned, x); }
HIPCPU_INLINE float __int_as_float(int x) noexcept { return __builtin_bit_cast(float, x); }
HIPCPU_INLINE float __uint_as_float(unsigned x) noexcept { return __builtin_bit_cast(float, x); }
HIPCPU_INLINE long long __double_as_longlong(double x) noexcept { return __builtin_bit_cast(long long, x); }
HIPCPU_INLINE double __longlong_as_double(long long x) noexcept { return __builtin_bit_cast(double, x); }
HIPCPU_INLINE int __double2hiint(double x) noexcept { return static_cast<int>(__builtin_bit_cast(unsigned long long, x) >> 32); }
HIPCPU_INLINE int __double2loint(double x) noexcept { return static_cast<int>(__builtin_bit_cast(unsigned long long, x)); }
HIPCPU_INLINE double __hiloint2double(int high, int low) noexcept {
    return __builtin_bit_cast(double, static_cast<unsigned long long>(static_cast<unsigned>(high)) << 32 | static_cast<unsigned>(low));
}
