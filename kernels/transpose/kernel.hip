#include <hip/hip_runtime.h>

// One thread moves one element; reads are consecutive, writes are not.
__global__ void transpose(const float* in, float* out, int rows, int cols) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < rows * cols) {
        int row = i / cols;
        int col = i % cols;
        out[col * rows + row] = in[i];
    }
}
