// A work-efficient tree (up-sweep, down-sweep) over 512 elements of a block, and blocks' totals scanned by one block.
// @scratch totals uint32 ceildiv(n,512)
// @pass kernel=prefix_sum args=(x,y,n) grid=(ceildiv(n,512)) block=(256)
// @pass kernel=scan_totals args=(y,totals,n) grid=(1) block=(1)
// @pass kernel=add_totals args=(y,totals,n) grid=(ceildiv(n,512)) block=(512)
#include <hip/hip_runtime.h>

__global__ void prefix_sum(const unsigned int* __restrict__ x, unsigned int* __restrict__ y, int n) {
    __shared__ unsigned int tree[512];
    const int thread = threadIdx.x;
    const int low = blockIdx.x * 512 + thread;
    const int high = low + 256;
    const unsigned int low_value = low < n ? x[low] : 0;
    const unsigned int high_value = high < n ? x[high] : 0;
    tree[thread] = low_value;
    tree[thread + 256] = high_value;
    for (int stride = 1; stride < 512; stride *= 2) {
        __syncthreads();
        const int right = (thread + 1) * stride * 2 - 1;
        if (right < 512) tree[right] += tree[right - stride];
    }
    __syncthreads();
    if (thread == 0) tree[511] = 0;
    for (int stride = 256; stride > 0; stride /= 2) {
        __syncthreads();
        const int right = (thread + 1) * stride * 2 - 1;
        if (right < 512) {
            const unsigned int left_sum = tree[right - stride];
            tree[right - stride] = tree[right];
            tree[right] += left_sum;
        }
    }
    __syncthreads();
    if (low < n) y[low] = tree[thread] + low_value;
    if (high < n) y[high] = tree[thread + 256] + high_value;
}

__global__ void scan_totals(const unsigned int* __restrict__ y, unsigned int* __restrict__ totals, int n) {
    unsigned int sum = 0;
    for (int block = 0; block * 512 < n; ++block) {
        totals[block] = sum;
        sum += y[min(block * 512 + 512, n) - 1];
    }
}

__global__ void add_totals(unsigned int* __restrict__ y, const unsigned int* __restrict__ totals, int n) {
    const int i = blockIdx.x * 512 + threadIdx.x;
    if (i < n) y[i] += totals[blockIdx.x];
}
