// 8-bit floating-point numbers: __hip_fp8_e4m3, __hip_fp8_e5m2 (OCP), their _fnuz forms (AMD), pairs and fours, and conversions.
#pragma once
#include "hip_bf16.h"
#include "hip_fp16.h"

#include "detail/fp8_convert.h"

typedef unsigned char __hip_fp8_storage_t;
typedef unsigned short __hip_fp8x2_storage_t;
typedef unsigned __hip_fp8x4_storage_t;
typedef enum __hip_fp8_interpretation_t { __HIP_E4M3 = 0, __HIP_E5M2 = 1, __HIP_E4M3_FNUZ = 2, __HIP_E5M2_FNUZ = 3 } __hip_fp8_interpretation_t;
// NOSAT: too large a number becomes an infinity, or a NaN where the format has none. Infinities are never saturated.
typedef enum __hip_saturation_t { __HIP_NOSAT = 0, __HIP_SATFINITE = 1 } __hip_saturation_t;

#define HIPCPU_FP8 __hip_fp8_e4m3
#define HIPCPU_FP8X2 __hip_fp8x2_e4m3
#define HIPCPU_FP8X4 __hip_fp8x4_e4m3
#define HIPCPU_FORMAT hipcpu::language::fp8_e4m3
#define HIPCPU_INTERPRETATION __HIP_E4M3
#include "detail/fp8_types.h"
#define HIPCPU_FP8 __hip_fp8_e5m2
#define HIPCPU_FP8X2 __hip_fp8x2_e5m2
#define HIPCPU_FP8X4 __hip_fp8x4_e5m2
#define HIPCPU_FORMAT hipcpu::language::fp8_e5m2
#define HIPCPU_INTERPRETATION __HIP_E5M2
#include "detail/fp8_types.h"
#define HIPCPU_FP8 __hip_fp8_e4m3_fnuz
#define HIPCPU_FP8X2 __hip_fp8x2_e4m3_fnuz
#define HIPCPU_FP8X4 __hip_fp8x4_e4m3_fnuz
#define HIPCPU_FORMAT hipcpu::language::fp8_e4m3_fnuz
#define HIPCPU_INTERPRETATION __HIP_E4M3_FNUZ
#include "detail/fp8_types.h"
#define HIPCPU_FP8 __hip_fp8_e5m2_fnuz
#define HIPCPU_FP8X2 __hip_fp8x2_e5m2_fnuz
#define HIPCPU_FP8X4 __hip_fp8x4_e5m2_fnuz
#define HIPCPU_FORMAT hipcpu::language::fp8_e5m2_fnuz
#define HIPCPU_INTERPRETATION __HIP_E5M2_FNUZ
#include "detail/fp8_types.h"

HIPCPU_INLINE __hip_fp8_storage_t __hip_cvt_float_to_fp8(float number, __hip_saturation_t saturation, __hip_fp8_interpretation_t format) noexcept {
    const bool saturate = saturation == __HIP_SATFINITE;
    switch (format) {
    case __HIP_E4M3: return hipcpu::language::fp8_e4m3::from_float(number, saturate);
    case __HIP_E5M2: return hipcpu::language::fp8_e5m2::from_float(number, saturate);
    case __HIP_E4M3_FNUZ: return hipcpu::language::fp8_e4m3_fnuz::from_float(number, saturate);
    default: return hipcpu::language::fp8_e5m2_fnuz::from_float(number, saturate);
    }
}
HIPCPU_INLINE __hip_fp8_storage_t __hip_cvt_double_to_fp8(double number, __hip_saturation_t saturation, __hip_fp8_interpretation_t format) noexcept {
    return __hip_cvt_float_to_fp8(hipcpu::language::to_odd_float(number), saturation, format);
}
HIPCPU_INLINE __hip_fp8_storage_t __hip_cvt_halfraw_to_fp8(__half_raw number, __hip_saturation_t saturation, __hip_fp8_interpretation_t format) noexcept {
    return __hip_cvt_float_to_fp8(__half(number).value(), saturation, format);
}
HIPCPU_INLINE __hip_fp8_storage_t __hip_cvt_bfloat16raw_to_fp8(__hip_bfloat16_raw number, __hip_saturation_t saturation,
                                                               __hip_fp8_interpretation_t format) noexcept {
    return __hip_cvt_float_to_fp8(__hip_bfloat16(number).value(), saturation, format);
}
HIPCPU_INLINE __hip_fp8x2_storage_t __hip_cvt_float2_to_fp8x2(float2 numbers, __hip_saturation_t saturation, __hip_fp8_interpretation_t format) noexcept {
    return static_cast<__hip_fp8x2_storage_t>(__hip_cvt_float_to_fp8(numbers.x, saturation, format)
                                              | __hip_cvt_float_to_fp8(numbers.y, saturation, format) << 8);
}
HIPCPU_INLINE __hip_fp8x2_storage_t __hip_cvt_double2_to_fp8x2(double2 numbers, __hip_saturation_t saturation,
                                                               __hip_fp8_interpretation_t format) noexcept {
    return __hip_cvt_float2_to_fp8x2(float2(hipcpu::language::to_odd_float(numbers.x), hipcpu::language::to_odd_float(numbers.y)), saturation, format);
}
HIPCPU_INLINE __hip_fp8x2_storage_t __hip_cvt_halfraw2_to_fp8x2(__half2_raw numbers, __hip_saturation_t saturation,
                                                                __hip_fp8_interpretation_t format) noexcept {
    return __hip_cvt_float2_to_fp8x2(__half2(numbers), saturation, format);
}
HIPCPU_INLINE __hip_fp8x2_storage_t __hip_cvt_bfloat16raw2_to_fp8x2(__hip_bfloat162_raw numbers, __hip_saturation_t saturation,
                                                                    __hip_fp8_interpretation_t format) noexcept {
    return __hip_cvt_float2_to_fp8x2(__hip_bfloat162(numbers), saturation, format);
}
HIPCPU_INLINE __half_raw __hip_cvt_fp8_to_halfraw(__hip_fp8_storage_t code, __hip_fp8_interpretation_t format) noexcept {
    switch (format) {
    case __HIP_E4M3: return __half(hipcpu::language::fp8_e4m3::to_float(code));
    case __HIP_E5M2: return __half(hipcpu::language::fp8_e5m2::to_float(code));
    case __HIP_E4M3_FNUZ: return __half(hipcpu::language::fp8_e4m3_fnuz::to_float(code));
    default: return __half(hipcpu::language::fp8_e5m2_fnuz::to_float(code));
    }
}
HIPCPU_INLINE __half2_raw __hip_cvt_fp8x2_to_halfraw2(__hip_fp8x2_storage_t codes, __hip_fp8_interpretation_t format) noexcept {
    return __half2_raw{__hip_cvt_fp8_to_halfraw(static_cast<__hip_fp8_storage_t>(codes), format).x,
                       __hip_cvt_fp8_to_halfraw(static_cast<__hip_fp8_storage_t>(codes >> 8), format).x};
}
