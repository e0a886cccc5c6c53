// A single launch of one block: every thread sums its share, one thread scans the 1024 sums, every thread writes its share.
// @launch grid=(1) block=(1024)
#include <hip/hip_runtime.h>

__global__ void __launch_bounds__(1024) prefix_sum(const unsigned int* __restrict__ x, unsigned int* __restrict__ y, int n) {
    __shared__ unsigned int before[1024];
    const int share = (n + 1023) / 1024;
    const int first = min(n, (int)threadIdx.x * share);
    const int last = min(n, first + share);
    unsigned int sum = 0;
    for (int i = first; i < last; ++i) sum += x[i];
    before[threadIdx.x] = sum;
    __syncthreads();
    if (threadIdx.x == 0) {
        unsigned int running = 0;
        for (int k = 0; k < 1024; ++k) {
            const unsigned int own = before[k];
            before[k] = running;
            running += own;
        }
    }
    __syncthreads();
    sum = before[threadIdx.x];
    for (int i = first; i < last; ++i) {
        sum += x[i];
        y[i] = sum;
    }
}
