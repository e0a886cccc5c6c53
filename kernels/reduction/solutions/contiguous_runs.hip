// Each thread sums one contiguous run with eight independent accumulators; no shared memory and no barrier in the first pass.
// @tune RUN 1024 512 2048
// @scratch partial double ceildiv(n,RUN)
// @pass kernel=reduction args=(x,partial,n) grid=(ceildiv(n,RUN*16)) block=(16)
// @pass kernel=fold_partials args=(partial,total,n) grid=(1) block=(1)
#include <hip/hip_runtime.h>

#ifndef RUN
#define RUN 1024
#endif

__global__ void reduction(const float* __restrict__ x, double* __restrict__ total, int n) {
    const int run = blockIdx.x * blockDim.x + threadIdx.x;
    const int first = run * RUN;
    if (first >= n) return;
    const int count = min(RUN, n - first);
    double sums[8] = {};
    int k = 0;
    for (; k + 8 <= count; k += 8) {
#pragma unroll
        for (int lane = 0; lane < 8; ++lane) sums[lane] += x[first + k + lane];
    }
    for (; k < count; ++k) sums[0] += x[first + k];
    total[run] = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

__global__ void fold_partials(const double* __restrict__ partial, double* __restrict__ total, int n) {
    double sum = 0.0;
    for (int run = 0; run * RUN < n; ++run) sum += partial[run];
    total[0] = sum;
}
