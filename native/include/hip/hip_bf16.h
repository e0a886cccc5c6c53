// __hip_bfloat16 and __hip_bfloat162: the upper half of a float, single and in pairs. Arithmetic happens in float and is rounded to
// nearest even.
#pragma once
#include "hip_vector_types.h"

#include "detail/atomic.h"
#include "detail/bfloat16_convert.h"
#include "detail/convert.h"
#include "detail/math_functions.h"

#define HIPCPU_SCALAR __hip_bfloat16
#define HIPCPU_RAW __hip_bfloat16_raw
#define HIPCPU_PAIR __hip_bfloat162
#define HIPCPU_PAIR_RAW __hip_bfloat162_raw
#define HIPCPU_FORMAT hipcpu::language::bfloat16
#define HIPCPU_FUSED(a, b, c) ((a) * (b) + (c)) // the product of two is exact in float
#include "detail/small_float.h"


#include "detail/bfloat16_named.h"
