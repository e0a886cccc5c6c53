// Wrong: a halving tree over 192 threads loses shares, since 192 is no power of two (3 / 2 is 1).
// @launch grid=(1) block=(192)
#include <hip/hip_runtime.h>

__global__ void reduction(const float* x, double* total, int n) {
    __shared__ double sums[192];
    double sum = 0.0;
    for (int i = threadIdx.x; i < n; i += blockDim.x) sum += x[i];
    sums[threadIdx.x] = sum;
    __syncthreads();
    for (int half = blockDim.x / 2; half > 0; half /= 2) {
        if (threadIdx.x < half) sums[threadIdx.x] += sums[threadIdx.x + half];
        __syncthreads();
    }
    if (threadIdx.x == 0) total[0] = sums[0];
}
