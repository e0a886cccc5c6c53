// Each thread scans a contiguous run by itself; no shared memory and no barriers in any of the three passes.
// @tune RUN 256 128 512
// @scratch totals uint32 ceildiv(n,RUN)
// @pass kernel=prefix_sum args=(x,y,n) grid=(ceildiv(n,RUN*16)) block=(16)
// @pass kernel=scan_totals args=(y,totals,n) grid=(1) block=(1)
// @pass kernel=add_totals args=(y,totals,n) grid=(ceildiv(n,RUN*16)) block=(16)
#include <hip/hip_runtime.h>

#ifndef RUN
#define RUN 256
#endif

__global__ void prefix_sum(const unsigned int* __restrict__ x, unsigned int* __restrict__ y, int n) {
    const int first = (blockIdx.x * blockDim.x + threadIdx.x) * RUN;
    unsigned int sum = 0;
    for (int i = first; i < min(first + RUN, n); ++i) {
        sum += x[i];
        y[i] = sum;
    }
}

__global__ void scan_totals(const unsigned int* __restrict__ y, unsigned int* __restrict__ totals, int n) {
    unsigned int sum = 0;
    for (int run = 0; run * RUN < n; ++run) {
        totals[run] = sum;
        sum += y[min(run * RUN + RUN, n) - 1];
    }
}

__global__ void add_totals(unsigned int* __restrict__ y, const unsigned int* __restrict__ totals, int n) {
    const int run = blockIdx.x * blockDim.x + threadIdx.x;
    if (run * RUN >= n) return;
    const unsigned int before = totals[run];
    for (int i = run * RUN; i < min(run * RUN + RUN, n); ++i) y[i] += before;
}
