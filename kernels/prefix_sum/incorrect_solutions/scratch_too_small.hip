// Wrong: reserves a total for every 512 elements but writes one for every 256, past the end of the scratch memory.
// @scratch totals uint32 ceildiv(n,512)
// @pass kernel=prefix_sum args=(x,y,n) grid=(ceildiv(n,256)) block=(1)
// @pass kernel=scan_totals args=(y,totals,n) grid=(1) block=(1)
// @pass kernel=add_totals args=(y,totals,n) grid=(ceildiv(n,256)) block=(256)
#include <hip/hip_runtime.h>

__global__ void prefix_sum(const unsigned int* x, unsigned int* y, int n) {
    unsigned int sum = 0;
    for (int i = blockIdx.x * 256; i < min((int)blockIdx.x * 256 + 256, n); ++i) {
        sum += x[i];
        y[i] = sum;
    }
}

__global__ void scan_totals(const unsigned int* y, unsigned int* totals, int n) {
    unsigned int sum = 0;
    for (int block = 0; block * 256 < n; ++block) {
        totals[block] = sum;
        sum += y[min(block * 256 + 255, n - 1)];
    }
}

__global__ void add_totals(unsigned int* y, const unsigned int* totals, int n) {
    int i = blockIdx.x * 256 + threadIdx.x;
    if (i < n) y[i] += totals[blockIdx.x];
}
