// Wrong: the tree has no barrier between its levels; a thread reads a share that its neighbour has not updated yet.
#include <hip/hip_runtime.h>

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
    }
    __syncthreads();
    if (threadIdx.x == 0) total[0] = sums[0];
}
