#include <hip/hip_runtime.h>

// A single block: every thread sums a strided share, then a tree in shared memory adds the 256 shares.
__global__ void reduction(const float* x, double* total, int n) {
    __shared__ double sums[256];
    double sum = 0.0;
    for (int i = threadIdx.x; i < n; i += blockDim.x) {
        sum += x[i];
    }
    sums[threadIdx.x] = sum;
    __syncthreads();
    for (int half = blockDim.x / 2; half > 0; half /= 2) {
        if (threadIdx.x < half) {
            sums[threadIdx.x] += sums[threadIdx.x + half];
        }
        __syncthreads();
    }
    if (threadIdx.x == 0) {
        total[0] = sums[0];
    }
}
