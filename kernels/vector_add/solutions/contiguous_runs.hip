// Each thread adds one contiguous run of elements in a plain inner loop that a compiler can vectorise.
// @tune RUN 64 16 32 128
// @launch grid=(ceildiv(n,RUN*64)) block=(64)
#include <hip/hip_runtime.h>

#ifndef RUN
#define RUN 64
#endif

__global__ void vector_add(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ c, int n) {
    const int first = (blockIdx.x * 64 + threadIdx.x) * RUN;
    if (first + RUN <= n) {
#pragma unroll 16
        for (int k = 0; k < RUN; ++k) {
            c[first + k] = a[first + k] + b[first + k];
        }
    } else {
        for (int i = first; i < n; ++i) {
            c[i] = a[i] + b[i];
        }
    }
}
