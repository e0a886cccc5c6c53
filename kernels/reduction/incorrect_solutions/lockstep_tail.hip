// Wrong: drops the barriers for the last 32 threads and relies on them running in lockstep (a data race).
#include <hip/hip_runtime.h>

__global__ void reduction(const float* x, double* total, int n) {
    __shared__ volatile double sums[256];
    const int thread = threadIdx.x;
    double sum = 0.0;
    for (int i = thread; i < n; i += blockDim.x) sum += x[i];
    sums[thread] = sum;
    __syncthreads();
    for (int half = 128; half >= 64; half /= 2) {
        if (thread < half) sums[thread] = sums[thread] + sums[thread + half];
        __syncthreads();
    }
    if (thread < 32) {
        sums[thread] = sums[thread] + sums[thread + 32];
        sums[thread] = sums[thread] + sums[thread + 16];
        sums[thread] = sums[thread] + sums[thread + 8];
        sums[thread] = sums[thread] + sums[thread + 4];
        sums[thread] = sums[thread] + sums[thread + 2];
        sums[thread] = sums[thread] + sums[thread + 1];
    }
    if (thread == 0) total[0] = sums[0];
}
