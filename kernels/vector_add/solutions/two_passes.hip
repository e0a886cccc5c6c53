// Two launches: whole groups of eight elements per thread first, then the remainder of fewer than eight.
// @pass kernel=vector_add args=(a,b,c,n) grid=(ceildiv(n,2048)) block=(256)
// @pass kernel=add_remainder args=(a,b,c,n) grid=(1) block=(8)
#include <hip/hip_runtime.h>

__global__ void vector_add(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ c, int n) {
    const int first = (blockIdx.x * blockDim.x + threadIdx.x) * 8;
    if (first + 8 > n) {
        return;
    }
#pragma unroll
    for (int k = 0; k < 8; ++k) {
        c[first + k] = a[first + k] + b[first + k];
    }
}

__global__ void add_remainder(const float* a, const float* b, float* c, int n) {
    const int i = n / 8 * 8 + threadIdx.x;
    if (i < n) {
        c[i] = a[i] + b[i];
    }
}
