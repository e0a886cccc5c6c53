// The named conversions of __hip_bfloat16 and __hip_bfloat162.
#pragma once

HIPCPU_INLINE constexpr __hip_bfloat16 __float2bfloat16(float a) noexcept { return __hip_bfloat16(a); }
HIPCPU_INLINE constexpr __hip_bfloat16 __float2bfloat16_rn(float a) noexcept { return __hip_bfloat16(a); }
HIPCPU_INLINE constexpr __hip_bfloat16 __float2bfloat16_rz(float a) noexcept {
    return __hip_bfloat16::of_code(hipcpu::language::round_to_zero<hipcpu::language::bfloat16>(a));
}
HIPCPU_INLINE constexpr __hip_bfloat16 __float2bfloat16_rd(float a) noexcept {
    return __hip_bfloat16::of_code(hipcpu::language::round_down<hipcpu::language::bfloat16>(a));
}
HIPCPU_INLINE constexpr __hip_bfloat16 __float2bfloat16_ru(float a) noexcept {
    return __hip_bfloat16::of_code(hipcpu::language::round_up<hipcpu::language::bfloat16>(a));
}
HIPCPU_INLINE constexpr __hip_bfloat16 __double2bfloat16(double a) noexcept { return __hip_bfloat16(a); }
HIPCPU_INLINE constexpr float __bfloat162float(__hip_bfloat16 a) noexcept { return a.value(); }

HIPCPU_INLINE short __bfloat16_as_short(__hip_bfloat16 a) noexcept { return static_cast<short>(a.__x); }
HIPCPU_INLINE unsigned short __bfloat16_as_ushort(__hip_bfloat16 a) noexcept { return a.__x; }
HIPCPU_INLINE __hip_bfloat16 __short_as_bfloat16(short a) noexcept { return __hip_bfloat16::of_code(static_cast<unsigned short>(a)); }
HIPCPU_INLINE __hip_bfloat16 __ushort_as_bfloat16(unsigned short a) noexcept { return __hip_bfloat16::of_code(a); }

// Integers: whole numbers saturate, and the way back rounds as named.
#define HIPCPU_BFLOAT16_INTEGER(name, T, suffix, rounding, back)                                                                                    \
    HIPCPU_INLINE T __bfloat162##name##_##suffix(__hip_bfloat16 a) noexcept {                                                                        \
        return hipcpu::language::to_integer<T, hipcpu::language::rounding>(a.value());                                                              \
    }                                                                                                                                               \
    HIPCPU_INLINE __hip_bfloat16 __##name##2bfloat16_##suffix(T a) noexcept {                                                                        \
        return __hip_bfloat16::of_code(hipcpu::language::back(static_cast<double>(a)));                                                             \
    }
#define HIPCPU_BFLOAT16_INTEGERS(name, T)                                                                                                           \
    HIPCPU_BFLOAT16_INTEGER(name, T, rn, to_nearest, bfloat16::from_double)                                                                         \
    HIPCPU_BFLOAT16_INTEGER(name, T, rz, to_zero, round_to_zero<hipcpu::language::bfloat16>)                                                        \
    HIPCPU_BFLOAT16_INTEGER(name, T, rd, downwards, round_down<hipcpu::language::bfloat16>)                                                         \
    HIPCPU_BFLOAT16_INTEGER(name, T, ru, upwards, round_up<hipcpu::language::bfloat16>)
HIPCPU_BFLOAT16_INTEGERS(short, short)
HIPCPU_BFLOAT16_INTEGERS(ushort, unsigned short)
HIPCPU_BFLOAT16_INTEGERS(int, int)
HIPCPU_BFLOAT16_INTEGERS(uint, unsigned)
HIPCPU_BFLOAT16_INTEGERS(ll, long long)
HIPCPU_BFLOAT16_INTEGERS(ull, unsigned long long)
#undef HIPCPU_BFLOAT16_INTEGERS
#undef HIPCPU_BFLOAT16_INTEGER
HIPCPU_INLINE signed char __bfloat162char_rz(__hip_bfloat16 a) noexcept {
    return hipcpu::language::to_integer<signed char, hipcpu::language::to_zero>(a.value());
}
HIPCPU_INLINE unsigned char __bfloat162uchar_rz(__hip_bfloat16 a) noexcept {
    return hipcpu::language::to_integer<unsigned char, hipcpu::language::to_zero>(a.value());
}

HIPCPU_INLINE __hip_bfloat162 make_bfloat162(__hip_bfloat16 x, __hip_bfloat16 y) noexcept { return __hip_bfloat162(x, y); }
HIPCPU_INLINE __hip_bfloat162 __halves2bfloat162(__hip_bfloat16 x, __hip_bfloat16 y) noexcept { return __hip_bfloat162(x, y); }
HIPCPU_INLINE __hip_bfloat162 __bfloat162bfloat162(__hip_bfloat16 a) noexcept { return __hip_bfloat162(a, a); }
HIPCPU_INLINE __hip_bfloat162 __float2bfloat162_rn(float a) noexcept { return __hip_bfloat162(__hip_bfloat16(a), __hip_bfloat16(a)); }
HIPCPU_INLINE __hip_bfloat162 __floats2bfloat162_rn(float x, float y) noexcept { return __hip_bfloat162(__hip_bfloat16(x), __hip_bfloat16(y)); }
HIPCPU_INLINE __hip_bfloat162 __float22bfloat162_rn(float2 a) noexcept { return __hip_bfloat162(__hip_bfloat16(a.x), __hip_bfloat16(a.y)); }
HIPCPU_INLINE float2 __bfloat1622float2(__hip_bfloat162 a) noexcept { return float2(a.x.value(), a.y.value()); }
HIPCPU_INLINE float __low2float(__hip_bfloat162 a) noexcept { return a.x.value(); }
HIPCPU_INLINE float __high2float(__hip_bfloat162 a) noexcept { return a.y.value(); }
HIPCPU_INLINE __hip_bfloat16 __low2bfloat16(__hip_bfloat162 a) noexcept { return a.x; }
HIPCPU_INLINE __hip_bfloat16 __high2bfloat16(__hip_bfloat162 a) noexcept { return a.y; }
HIPCPU_INLINE __hip_bfloat162 __low2bfloat162(__hip_bfloat162 a) noexcept { return __hip_bfloat162(a.x, a.x); }
HIPCPU_INLINE __hip_bfloat162 __high2bfloat162(__hip_bfloat162 a) noexcept { return __hip_bfloat162(a.y, a.y); }
HIPCPU_INLINE __hip_bfloat162 __lows2bfloat162(__hip_bfloat162 a, __hip_bfloat162 b) noexcept { return __hip_bfloat162(a.x, b.x); }
HIPCPU_INLINE __hip_bfloat162 __highs2bfloat162(__hip_bfloat162 a, __hip_bfloat162 b) noexcept { return __hip_bfloat162(a.y, b.y); }
HIPCPU_INLINE __hip_bfloat162 __lowhigh2highlow(__hip_bfloat162 a) noexcept { return __hip_bfloat162(a.y, a.x); }

#define HIPRT_INF_BF16 __hip_bfloat16::of_code(0x7f80u)
#define HIPRT_NAN_BF16 __hip_bfloat16::of_code(0x7fffu)
#define HIPRT_MIN_DENORM_BF16 __hip_bfloat16::of_code(0x0001u)
#define HIPRT_MAX_NORMAL_BF16 __hip_bfloat16::of_code(0x7f7fu)
#define HIPRT_NEG_ZERO_BF16 __hip_bfloat16::of_code(0x8000u)
#define HIPRT_ZERO_BF16 __hip_bfloat16::of_code(0x0000u)
#define HIPRT_ONE_BF16 __hip_bfloat16::of_code(0x3f80u)
