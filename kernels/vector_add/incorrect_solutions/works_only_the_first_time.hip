// Wrong: counts its calls in a device variable and skips the work after the first one.
#include <hip/hip_runtime.h>

__device__ int finished_blocks = 0;

__global__ void vector_add(const float* a, const float* b, float* c, int n) {
    __shared__ int earlier;
    if (threadIdx.x == 0) {
        earlier = atomicAdd(&finished_blocks, 1);
    }
    __syncthreads();
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (earlier < (int)gridDim.x && i < n) {
        c[i] = a[i] + b[i];
    }
}
