// Wrong: copies the input as it is.
#include <hip/hip_runtime.h>

__global__ void transpose(const float* in, float* out, int rows, int cols) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < rows * cols) out[i] = in[i];
}
