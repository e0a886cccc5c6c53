// Wrong: without the further passes every block starts from zero again.
#include <hip/hip_runtime.h>

__global__ void prefix_sum(const unsigned int* x, unsigned int* y, int n) {
    __shared__ unsigned int sums[256];
    int thread = threadIdx.x;
    int i = blockIdx.x * blockDim.x + thread;
    sums[thread] = i < n ? x[i] : 0;
    __syncthreads();
    for (int distance = 1; distance < (int)blockDim.x; distance *= 2) {
        unsigned int before = thread >= distance ? sums[thread - distance] : 0;
        __syncthreads();
        sums[thread] += before;
        __syncthreads();
    }
    if (i < n) y[i] = sums[thread];
}
