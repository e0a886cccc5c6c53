// Every block counts in shared memory and adds its 256 counts to the total once.
// @pass kernel=clear_counts args=(counts) grid=(1) block=(256)
// @pass kernel=histogram args=(values,counts,n) grid=(min(ceildiv(n,4096),128)) block=(256)
#include <hip/hip_runtime.h>

__global__ void clear_counts(unsigned int* counts) {
    counts[threadIdx.x] = 0;
}

__global__ void histogram(const unsigned char* __restrict__ values, unsigned int* __restrict__ counts, int n) {
    __shared__ unsigned int block_counts[256];
    block_counts[threadIdx.x] = 0;
    __syncthreads();
    for (int i = blockIdx.x * 256 + threadIdx.x; i < n; i += gridDim.x * 256) {
        atomicAdd(&block_counts[values[i]], 1u);
    }
    __syncthreads();
    const unsigned int count = block_counts[threadIdx.x];
    if (count > 0) atomicAdd(&counts[threadIdx.x], count);
}
