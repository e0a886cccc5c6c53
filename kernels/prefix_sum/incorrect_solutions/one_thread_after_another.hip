// Wrong: each thread adds to the sum of its left neighbour without a barrier; right only where threads run one by one.
// @pass kernel=prefix_sum args=(x,y,n) grid=(ceildiv(n,256)) block=(256)
// @pass kernel=finish args=(y,n) grid=(1) block=(1)
#include <hip/hip_runtime.h>

__global__ void prefix_sum(const unsigned int* x, unsigned int* y, int n) {
    __shared__ unsigned int sums[256];
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    unsigned int own = i < n ? x[i] : 0;
    sums[threadIdx.x] = threadIdx.x == 0 ? own : sums[threadIdx.x - 1] + own;
    if (i < n) y[i] = sums[threadIdx.x];
}

__global__ void finish(unsigned int* y, int n) {
    unsigned int before = 0;
    for (int i = 256; i < n; ++i) {
        if (i % 256 == 0) before = y[i - 1];
        y[i] += before;
    }
}
