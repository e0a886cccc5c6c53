// Wavefronts scan by shuffles, four elements per thread: two barriers per 1024 elements instead of sixteen per 256.
// @scratch totals uint32 ceildiv(n,1024)
// @pass kernel=prefix_sum args=(x,y,n) grid=(ceildiv(n,1024)) block=(256)
// @pass kernel=scan_totals args=(y,totals,n) grid=(1) block=(1)
// @pass kernel=add_totals args=(y,totals,n) grid=(ceildiv(n,1024)) block=(256)
#include <hip/hip_runtime.h>

__global__ void prefix_sum(const unsigned int* __restrict__ x, unsigned int* __restrict__ y, int n) {
    __shared__ unsigned int wavefront_sums[32];
    const int lane = threadIdx.x % warpSize;
    const int wavefront = threadIdx.x / warpSize;
    const int first = blockIdx.x * 1024 + threadIdx.x * 4;
    unsigned int own[4];
    unsigned int sum = 0;
#pragma unroll
    for (int k = 0; k < 4; ++k) {
        sum += first + k < n ? x[first + k] : 0;
        own[k] = sum;
    }
    unsigned int through = sum;
    for (int distance = 1; distance < warpSize; distance *= 2) {
        const unsigned int before = __shfl_up(through, distance);
        if (lane >= distance) through += before;
    }
    if (lane == warpSize - 1) wavefront_sums[wavefront] = through;
    __syncthreads();
    unsigned int before = through - sum;
    for (int k = 0; k < wavefront; ++k) before += wavefront_sums[k];
#pragma unroll
    for (int k = 0; k < 4; ++k) {
        if (first + k < n) y[first + k] = before + own[k];
    }
}

__global__ void scan_totals(const unsigned int* __restrict__ y, unsigned int* __restrict__ totals, int n) {
    unsigned int sum = 0;
    for (int block = 0; block * 1024 < n; ++block) {
        totals[block] = sum;
        sum += y[min(block * 1024 + 1024, n) - 1];
    }
}

__global__ void add_totals(unsigned int* __restrict__ y, const unsigned int* __restrict__ totals, int n) {
    const unsigned int before = totals[blockIdx.x];
    for (int k = threadIdx.x; k < 1024; k += 256) {
        const int i = blockIdx.x * 1024 + k;
        if (i < n) y[i] += before;
    }
}
