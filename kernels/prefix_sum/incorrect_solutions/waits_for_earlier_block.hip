// Wrong: blocks wait for their predecessor through plain memory, without fences and without a promised order of blocks.
// @scratch ready uint32 ceildiv(n,1024)+1
// @pass kernel=clear_ready args=(ready,n) grid=(1) block=(1)
// @pass kernel=chained_scan args=(x,y,n,ready) grid=(ceildiv(n,1024)) block=(1)
#include <hip/hip_runtime.h>

__global__ void clear_ready(unsigned int* ready, int n) {
    ready[0] = 1;
    for (int block = 1; block <= (n + 1023) / 1024; ++block) ready[block] = 0;
}

__global__ void chained_scan(const unsigned int* x, unsigned int* y, int n, volatile unsigned int* ready) {
    while (ready[blockIdx.x] == 0) {
    }
    const int first = blockIdx.x * 1024;
    unsigned int sum = first == 0 ? 0 : y[first - 1];
    for (int i = first; i < min(first + 1024, n); ++i) {
        sum += x[i];
        y[i] = sum;
    }
    ready[blockIdx.x + 1] = 1;
}

__global__ void prefix_sum(const unsigned int* x, unsigned int* y, int n) {}
