// Wrong: returns 1 / cols everywhere, the softmax of equal values, without looking at the input.
#include <hip/hip_runtime.h>

__global__ void row_softmax(const float* x, float* y, int rows, int cols) {
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        y[(size_t)blockIdx.x * cols + col] = 1.0f / cols;
    }
}
