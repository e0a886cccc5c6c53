// Wrong: block 0 clears the counts in the same launch in which other blocks add to them already.
#include <hip/hip_runtime.h>

__global__ void histogram(const unsigned char* values, unsigned int* counts, int n) {
    if (blockIdx.x == 0) counts[threadIdx.x] = 0;
    __syncthreads();
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) atomicAdd(&counts[values[i]], 1u);
}
