// One launch clears the counts, one adds every value with an atomic addition in global memory.
// @pass kernel=clear_counts args=(counts) grid=(1) block=(256)
// @pass kernel=histogram args=(values,counts,n) grid=(ceildiv(n,256)) block=(256)
#include <hip/hip_runtime.h>

__global__ void clear_counts(unsigned int* counts) {
    counts[threadIdx.x] = 0;
}

__global__ void histogram(const unsigned char* values, unsigned int* counts, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        atomicAdd(&counts[values[i]], 1u);
    }
}
