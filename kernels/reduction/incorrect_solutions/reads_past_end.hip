// Wrong: reads whole groups of four, up to three elements past the end of x, and counts on finding zeros there.
#include <hip/hip_runtime.h>

__global__ void reduction(const float* x, double* total, int n) {
    __shared__ double sums[256];
    double sum = 0.0;
    for (int i = threadIdx.x * 4; i < n; i += blockDim.x * 4) {
        sum += (double)x[i] + x[i + 1] + x[i + 2] + x[i + 3];
    }
    sums[threadIdx.x] = sum;
    __syncthreads();
    if (threadIdx.x == 0) {
        for (int k = 1; k < (int)blockDim.x; ++k) sum += sums[k];
        total[0] = sum;
    }
}
