// Wrong: keeps the counts of a block in bytes, which overflow from 256 equal values on.
// @launch grid=(1) block=(256)
#include <hip/hip_runtime.h>

__global__ void histogram(const unsigned char* values, unsigned int* counts, int n) {
    unsigned char count = 0;
    for (int i = 0; i < n; ++i) count += values[i] == threadIdx.x ? 1 : 0;
    counts[threadIdx.x] = count;
}
