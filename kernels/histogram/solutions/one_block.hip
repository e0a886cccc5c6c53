// One launch of a single block, so that nothing has to be cleared in global memory: eight tables in shared memory against collisions.
// @launch grid=(1) block=(512)
#include <hip/hip_runtime.h>

__global__ void histogram(const unsigned char* __restrict__ values, unsigned int* __restrict__ counts, int n) {
    __shared__ unsigned int tables[8][256];
    for (int k = threadIdx.x; k < 8 * 256; k += blockDim.x) tables[k / 256][k % 256] = 0;
    __syncthreads();
    unsigned int* table = tables[threadIdx.x % 8];
    const int share = (n + blockDim.x - 1) / blockDim.x;
    const int first = min(n, (int)threadIdx.x * share);
    const int last = min(n, first + share);
    for (int i = first; i < last; ++i) atomicAdd(&table[values[i]], 1u);
    __syncthreads();
    for (int bin = threadIdx.x; bin < 256; bin += blockDim.x) {
        unsigned int sum = 0;
        for (int k = 0; k < 8; ++k) sum += tables[k][bin];
        counts[bin] = sum;
    }
}
