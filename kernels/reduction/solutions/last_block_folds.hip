// One launch over many blocks: the block that draws the last ticket adds the partial sums of all, in a fixed order.
// @scratch partial double 64
// @scratch ticket uint32 1
// @pass kernel=clear_ticket args=(ticket) grid=(1) block=(1)
// @pass kernel=sum_with_ticket args=(x,total,n,partial,ticket) grid=(64) block=(64)
#include <hip/hip_runtime.h>

__global__ void clear_ticket(unsigned int* ticket) {
    ticket[0] = 0;
}

__global__ void sum_with_ticket(const float* x, double* total, int n, double* partial, unsigned int* ticket) {
    __shared__ double sums[64];
    const int threads = gridDim.x * blockDim.x;
    const int run = (n + threads - 1) / threads;
    const int first = (blockIdx.x * blockDim.x + threadIdx.x) * run;
    double sum = 0.0;
    for (int i = first; i < min(n, first + run); ++i) sum += x[i];
    sums[threadIdx.x] = sum;
    __syncthreads();
    if (threadIdx.x != 0) return;
    for (int k = 1; k < (int)blockDim.x; ++k) sum += sums[k];
    partial[blockIdx.x] = sum;
    __threadfence();
    if (atomicAdd(ticket, 1u) == gridDim.x - 1) {
        __threadfence();
        sum = 0.0;
        for (int k = 0; k < (int)gridDim.x; ++k) sum += partial[k];
        total[0] = sum;
    }
}

// The task's own kernel, in one thread; the passes above are what is run.
__global__ void reduction(const float* x, double* total, int n) {
    if (blockIdx.x != 0 || threadIdx.x != 0) return;
    double sum = 0.0;
    for (int i = 0; i < n; ++i) sum += x[i];
    total[0] = sum;
}
