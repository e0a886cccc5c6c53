// Wrong: the last block adds the partial sums without knowing whether the other blocks have written theirs.
// @scratch partial double 32
// @pass kernel=sum_all args=(x,total,n,partial) grid=(32) block=(64)
#include <hip/hip_runtime.h>

__global__ void sum_all(const float* x, double* total, int n, double* partial) {
    __shared__ double sums[64];
    double sum = 0.0;
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) sum += x[i];
    sums[threadIdx.x] = sum;
    __syncthreads();
    if (threadIdx.x != 0) return;
    for (int k = 1; k < 64; ++k) sum += sums[k];
    partial[blockIdx.x] = sum;
    if (blockIdx.x == gridDim.x - 1) {
        sum = 0.0;
        for (int k = 0; k < 32; ++k) sum += partial[k];
        total[0] = sum;
    }
}

__global__ void reduction(const float* x, double* total, int n) {}
