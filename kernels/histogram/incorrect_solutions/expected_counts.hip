// Wrong: returns n / 256 for every bin, the counts that evenly spread values would have on average.
#include <hip/hip_runtime.h>

__global__ void histogram(const unsigned char* values, unsigned int* counts, int n) {
    if (blockIdx.x == 0) counts[threadIdx.x] = n / 256;
}
