// Just enough to compile a HIP kernel's text as plain C++: the measure for what hipcpu-cc adds.
#pragma once
#include <stddef.h>
#define INFINITY __builtin_inff()
#define __global__
#define __device__
#define __shared__ static
#define __restrict__ __restrict
#define __launch_bounds__(...)
struct Position {
    unsigned x, y, z;
};
extern Position threadIdx, blockIdx, blockDim, gridDim;
constexpr int warpSize = 64;
extern "C" void __syncthreads();
extern "C" float __shfl_down(float value, unsigned delta), atomicAdd(float* address, float value);
inline float expf(float x) { return __builtin_expf(x); }
inline float sqrtf(float x) { return __builtin_sqrtf(x); }
inline float fmaxf(float a, float b) { return __builtin_fmaxf(a, b); }
inline float fminf(float a, float b) { return __builtin_fminf(a, b); }
inline float rsqrtf(float x) { return 1 / __builtin_sqrtf(x); }
template <class T>
T min(T a, T b) {
    return b < a ? b : a;
}
template <class T>
T max(T a, T b) {
    return a < b ? b : a;
}
