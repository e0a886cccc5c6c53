// One block of 1024 threads; each wavefront folds by shuffles, so a single barrier is left.
// @launch grid=(1) block=(1024)
#include <hip/hip_runtime.h>

__global__ void __launch_bounds__(1024) reduction(const float* __restrict__ x, double* __restrict__ total, int n) {
    __shared__ double slots[64];
    const int threads = blockDim.x;
    const int run = (n + threads - 1) / threads;
    const int first = threadIdx.x * run;
    const int last = min(n, first + run);
    double sum = 0.0;
    for (int i = first; i < last; ++i) sum += x[i];
    for (int distance = warpSize / 2; distance > 0; distance /= 2) sum += __shfl_down(sum, distance);
    if (threadIdx.x % warpSize == 0) slots[threadIdx.x / warpSize] = sum;
    __syncthreads();
    if (threadIdx.x == 0) {
        for (int k = 1; k < threads / warpSize; ++k) sum += slots[k];
        total[0] = sum;
    }
}
