// half and half2: IEEE binary16 numbers, single and in pairs. Arithmetic is bit-exact: each operation's result is the exact one rounded
// to nearest even.
#pragma once
#include "hip_vector_types.h"

#include "detail/atomic.h"
#include "detail/convert.h"
#include "detail/half_convert.h"
#include "detail/math_functions.h"

namespace hipcpu::language {

// a b + c for numbers of few digits, whose product is exact: the float nearest the sum, made odd where it is not exact, so that
// rounding it again gives the single rounding of the exact sum.
HIPCPU_INLINE float fused_to_odd(float a, float b, float c) noexcept {
    const float product = a * b;
    const float sum = product + c;
    const float part = sum - product;
    const float lost = (product - (sum - part)) + (c - part);
    const uint32_t bits = __builtin_bit_cast(uint32_t, sum);
    const uint32_t too_far = (__builtin_bit_cast(uint32_t, lost) ^ bits) >> 31;
    return __builtin_bit_cast(float, __builtin_fabsf(lost) > 0.0f ? (bits - too_far) | 1u : bits);
}

} // namespace hipcpu::language

#define HIPCPU_SCALAR __half
#define HIPCPU_RAW __half_raw
#define HIPCPU_PAIR __half2
#define HIPCPU_PAIR_RAW __half2_raw
#define HIPCPU_FORMAT hipcpu::language::binary16
#define HIPCPU_FUSED hipcpu::language::fused_to_odd
#include "detail/small_float.h"

typedef __half half;
typedef __half2 half2;

#include "detail/half_named.h"
