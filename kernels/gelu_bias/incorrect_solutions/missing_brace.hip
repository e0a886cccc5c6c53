// Wrong: a brace is missing, the file does not compile.
#include <hip/hip_runtime.h>

__global__ void gelu_bias(const float* x, const float* bias, float* y, int rows, int cols) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < rows * cols) {
        float v = x[i] + bias[i % cols];
        y[i] = 0.5f * v * (1.0f + erff(v * 0.707106781f));
}
