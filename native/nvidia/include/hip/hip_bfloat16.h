// hip_bfloat16: the older of HIP's two bfloat16 types. CUDA's has what it has, but for the bits, which are in `data` here.
#pragma once
#include "hip_bf16.h"

struct hip_bfloat16 {
    unsigned short data;

    hip_bfloat16() = default;
    __device__ __forceinline__ explicit hip_bfloat16(float number) : data(__bfloat16_as_ushort(__float2bfloat16(number))) {}
    __device__ __forceinline__ operator float() const { return __bfloat162float(__ushort_as_bfloat16(data)); }
    static __device__ __forceinline__ hip_bfloat16 round_to_bfloat16(float number) { return hip_bfloat16(number); }

    __device__ __forceinline__ hip_bfloat16& operator+=(hip_bfloat16 other) { return *this = hip_bfloat16(float(*this) + float(other)); }
    __device__ __forceinline__ hip_bfloat16& operator-=(hip_bfloat16 other) { return *this = hip_bfloat16(float(*this) - float(other)); }
    __device__ __forceinline__ hip_bfloat16& operator*=(hip_bfloat16 other) { return *this = hip_bfloat16(float(*this) * float(other)); }
    __device__ __forceinline__ hip_bfloat16& operator/=(hip_bfloat16 other) { return *this = hip_bfloat16(float(*this) / float(other)); }
    friend __device__ __forceinline__ hip_bfloat16 operator+(hip_bfloat16 a, hip_bfloat16 b) { return a += b; }
    friend __device__ __forceinline__ hip_bfloat16 operator-(hip_bfloat16 a, hip_bfloat16 b) { return a -= b; }
    friend __device__ __forceinline__ hip_bfloat16 operator*(hip_bfloat16 a, hip_bfloat16 b) { return a *= b; }
    friend __device__ __forceinline__ hip_bfloat16 operator/(hip_bfloat16 a, hip_bfloat16 b) { return a /= b; }
};
