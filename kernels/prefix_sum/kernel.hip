// Scan within each block, scan of the blocks' totals, then the totals are added.
// @scratch totals uint32 ceildiv(n,256)
// @pass kernel=prefix_sum args=(x,y,n) grid=(ceildiv(n,256)) block=(256)
// @pass kernel=scan_totals args=(y,totals,n) grid=(1) block=(1)
// @pass kernel=add_totals args=(y,totals,n) grid=(ceildiv(n,256)) block=(256)
#include <hip/hip_runtime.h>

// Inclusive scan of the 256 elements of a block: in each step the distance doubles.
__global__ void prefix_sum(const unsigned int* x, unsigned int* y, int n) {
    __shared__ unsigned int sums[256];
    int thread = threadIdx.x;
    int i = blockIdx.x * blockDim.x + thread;
    sums[thread] = i < n ? x[i] : 0;
    __syncthreads();
    for (int distance = 1; distance < blockDim.x; distance *= 2) {
        unsigned int before = thread >= distance ? sums[thread - distance] : 0;
        __syncthreads();
        sums[thread] += before;
        __syncthreads();
    }
    if (i < n) {
        y[i] = sums[thread];
    }
}

// totals[b] becomes the sum of all elements before block b.
__global__ void scan_totals(const unsigned int* y, unsigned int* totals, int n) {
    unsigned int sum = 0;
    for (int block = 0; block * 256 < n; ++block) {
        totals[block] = sum;
        sum += y[min(block * 256 + 255, n - 1)];
    }
}

__global__ void add_totals(unsigned int* y, const unsigned int* totals, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        y[i] += totals[blockIdx.x];
    }
}
