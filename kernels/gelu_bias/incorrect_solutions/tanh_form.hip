// Wrong: computes the tanh approximation of GELU, which is another function (off by up to 5e-4).
#include <hip/hip_runtime.h>

__global__ void gelu_bias(const float* x, const float* bias, float* y, int rows, int cols) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < rows * cols) {
        float v = x[i] + bias[i % cols];
        y[i] = 0.5f * v * (1.0f + tanhf(0.7978845608f * (v + 0.044715f * v * v * v)));
    }
}
