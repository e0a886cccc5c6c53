// Wrong: counts in a shared table that was never set to zero.
// @launch grid=(1) block=(256)
#include <hip/hip_runtime.h>

__global__ void histogram(const unsigned char* values, unsigned int* counts, int n) {
    __shared__ unsigned int table[256];
    __syncthreads();
    for (int i = threadIdx.x; i < n; i += blockDim.x) atomicAdd(&table[values[i]], 1u);
    __syncthreads();
    counts[threadIdx.x] = table[threadIdx.x];
}
