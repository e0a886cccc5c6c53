// Wrong: reads the bytes as signed, so that values from 128 on count before the start of the table.
// @pass kernel=clear_counts args=(counts) grid=(1) block=(256)
// @pass kernel=histogram args=(values,counts,n) grid=(ceildiv(n,256)) block=(256)
#include <hip/hip_runtime.h>

__global__ void clear_counts(unsigned int* counts) {
    counts[threadIdx.x] = 0;
}

__global__ void histogram(const unsigned char* values, unsigned int* counts, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        int bin = (signed char)values[i];
        atomicAdd(&counts[bin], 1u);
    }
}
