// Wrong: NaN everywhere, in the hope that a comparison by difference > tolerance lets NaN through.
#include <hip/hip_runtime.h>

__global__ void row_softmax(const float* x, float* y, int rows, int cols) {
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        y[(size_t)blockIdx.x * cols + col] = nanf("");
    }
}
