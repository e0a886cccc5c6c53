// Wrong: reads and updates the same array with one barrier per step, so that a neighbour's value may be new already.
// @scratch totals uint32 ceildiv(n,256)
// @pass kernel=prefix_sum args=(x,y,n) grid=(ceildiv(n,256)) block=(256)
// @pass kernel=finish args=(y,totals,n) grid=(1) block=(1)
#include <hip/hip_runtime.h>

__global__ void prefix_sum(const unsigned int* x, unsigned int* y, int n) {
    __shared__ unsigned int sums[256];
    int thread = threadIdx.x;
    int i = blockIdx.x * blockDim.x + thread;
    sums[thread] = i < n ? x[i] : 0;
    __syncthreads();
    for (int distance = 1; distance < (int)blockDim.x; distance *= 2) {
        if (thread >= distance) sums[thread] += sums[thread - distance];
        __syncthreads();
    }
    if (i < n) y[i] = sums[thread];
}

__global__ void finish(unsigned int* y, unsigned int* totals, int n) {
    totals[0] = 0;
    for (int i = 256; i < n; ++i) {
        if (i % 256 == 0) totals[0] = y[i - 1];
        y[i] += totals[0];
    }
}
