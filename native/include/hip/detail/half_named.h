// The named conversions of half and half2.
#pragma once

HIPCPU_INLINE constexpr __half __float2half(float a) noexcept { return __half(a); }
HIPCPU_INLINE constexpr __half __float2half_rn(float a) noexcept { return __half(a); }
HIPCPU_INLINE constexpr __half __float2half_rz(float a) noexcept { return __half::of_code(hipcpu::language::round_to_zero<hipcpu::language::binary16>(a)); }
HIPCPU_INLINE constexpr __half __float2half_rd(float a) noexcept { return __half::of_code(hipcpu::language::round_down<hipcpu::language::binary16>(a)); }
HIPCPU_INLINE constexpr __half __float2half_ru(float a) noexcept { return __half::of_code(hipcpu::language::round_up<hipcpu::language::binary16>(a)); }
HIPCPU_INLINE constexpr __half __double2half(double a) noexcept { return __half(a); }
HIPCPU_INLINE constexpr float __half2float(__half a) noexcept { return a.value(); }

HIPCPU_INLINE short __half_as_short(__half a) noexcept { return static_cast<short>(a.__x); }
HIPCPU_INLINE unsigned short __half_as_ushort(__half a) noexcept { return a.__x; }
HIPCPU_INLINE __half __short_as_half(short a) noexcept { return __half::of_code(static_cast<unsigned short>(a)); }
HIPCPU_INLINE __half __ushort_as_half(unsigned short a) noexcept { return __half::of_code(a); }

// Integers: whole numbers saturate, and the way back rounds as named.
#define HIPCPU_HALF_INTEGER(name, T, suffix, rounding, back)                                                                                        \
    HIPCPU_INLINE T __half2##name##_##suffix(__half a) noexcept { return hipcpu::language::to_integer<T, hipcpu::language::rounding>(a.value()); }    \
    HIPCPU_INLINE __half __##name##2half_##suffix(T a) noexcept { return __half::of_code(hipcpu::language::back(static_cast<double>(a))); }
#define HIPCPU_HALF_INTEGERS(name, T)                                                                                                               \
    HIPCPU_HALF_INTEGER(name, T, rn, to_nearest, binary16::from_double)                                                                             \
    HIPCPU_HALF_INTEGER(name, T, rz, to_zero, round_to_zero<hipcpu::language::binary16>)                                                            \
    HIPCPU_HALF_INTEGER(name, T, rd, downwards, round_down<hipcpu::language::binary16>)                                                             \
    HIPCPU_HALF_INTEGER(name, T, ru, upwards, round_up<hipcpu::language::binary16>)
HIPCPU_HALF_INTEGERS(short, short)
HIPCPU_HALF_INTEGERS(ushort, unsigned short)
HIPCPU_HALF_INTEGERS(int, int)
HIPCPU_HALF_INTEGERS(uint, unsigned)
HIPCPU_HALF_INTEGERS(ll, long long)
HIPCPU_HALF_INTEGERS(ull, unsigned long long)
#undef HIPCPU_HALF_INTEGERS
#undef HIPCPU_HALF_INTEGER
HIPCPU_INLINE signed char __half2char_rz(__half a) noexcept { return hipcpu::language::to_integer<signed char, hipcpu::language::to_zero>(a.value()); }
HIPCPU_INLINE unsigned char __half2uchar_rz(__half a) noexcept {
    return hipcpu::language::to_integer<unsigned char, hipcpu::language::to_zero>(a.value());
}

HIPCPU_INLINE __half2 make_half2(__half x, __half y) noexcept { return __half2(x, y); }
HIPCPU_INLINE __half2 __halves2half2(__half x, __half y) noexcept { return __half2(x, y); }
HIPCPU_INLINE __half2 __half2half2(__half a) noexcept { return __half2(a, a); }
HIPCPU_INLINE __half2 __float2half2_rn(float a) noexcept { return __half2(__half(a), __half(a)); }
HIPCPU_INLINE __half2 __floats2half2_rn(float x, float y) noexcept { return __half2(__half(x), __half(y)); }
HIPCPU_INLINE __half2 __float22half2_rn(float2 a) noexcept { return __half2(__half(a.x), __half(a.y)); }
HIPCPU_INLINE float2 __half22float2(__half2 a) noexcept { return float2(a.x.value(), a.y.value()); }
HIPCPU_INLINE float __low2float(__half2 a) noexcept { return a.x.value(); }
HIPCPU_INLINE float __high2float(__half2 a) noexcept { return a.y.value(); }
HIPCPU_INLINE __half __low2half(__half2 a) noexcept { return a.x; }
HIPCPU_INLINE __half __high2half(__half2 a) noexcept { return a.y; }
HIPCPU_INLINE __half2 __low2half2(__half2 a) noexcept { return __half2(a.x, a.x); }
HIPCPU_INLINE __half2 __high2half2(__half2 a) noexcept { return __half2(a.y, a.y); }
HIPCPU_INLINE __half2 __lows2half2(__half2 a, __half2 b) noexcept { return __half2(a.x, b.x); }
HIPCPU_INLINE __half2 __highs2half2(__half2 a, __half2 b) noexcept { return __half2(a.y, b.y); }
HIPCPU_INLINE __half2 __lowhigh2highlow(__half2 a) noexcept { return __half2(a.y, a.x); }

// a0 b0 + a1 b1 + c, in float as the device's dot instruction does it, or with every step rounded to half.
HIPCPU_INLINE float amd_mixed_dot(__half2 a, __half2 b, float c, bool) noexcept { return a.x.value() * b.x.value() + a.y.value() * b.y.value() + c; }
HIPCPU_INLINE __half2 __hcmadd(__half2 a, __half2 b, __half2 c) noexcept {
    const __half real = __hfma(-a.y, b.y, __hfma(a.x, b.x, c.x));
    return __half2(real, __hfma(a.y, b.x, __hfma(a.x, b.y, c.y)));
}

#define HIPRT_INF_FP16 __half::of_code(0x7c00u)
#define HIPRT_NAN_FP16 __half::of_code(0x7fffu)
#define HIPRT_MIN_DENORM_FP16 __half::of_code(0x0001u)
#define HIPRT_MAX_NORMAL_FP16 __half::of_code(0x7bffu)
#define HIPRT_NEG_ZERO_FP16 __half::of_code(0x8000u)
#define HIPRT_ZERO_FP16 __half::of_code(0x0000u)
#define HIPRT_ONE_FP16 __half::of_code(0x3c00u)
