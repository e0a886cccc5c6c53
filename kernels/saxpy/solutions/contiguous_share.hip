// Every thread updates one contiguous run, so that caches and vector units see consecutive addresses.
// @tune RUN 512 128 256 1024
// @launch grid=(ceildiv(n,RUN*8)) block=(8)
#include <hip/hip_runtime.h>

#ifndef RUN
#define RUN 512
#endif

extern "C" __global__ void saxpy(long long n, float a, const float* __restrict__ x, float* __restrict__ y) {
    const long long first = ((long long)blockIdx.x * blockDim.x + threadIdx.x) * RUN;
    if (first + RUN <= n) {
        const float* from = x + first;
        float* to = y + first;
#pragma unroll 8
        for (int k = 0; k < RUN; ++k) {
            to[k] = fmaf(a, from[k], to[k]);
        }
    } else {
        for (long long i = first; i < n; ++i) {
            y[i] = fmaf(a, x[i], y[i]);
        }
    }
}
