// Wrong: wants a table of one tebibyte on the device, more than any device has.
#include <hip/hip_runtime.h>

__device__ float table[1LL << 38];

__global__ void gelu_bias(const float* x, const float* bias, float* y, int rows, int cols) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < rows * cols) {
        float v = x[i] + bias[i % cols];
        table[(long long)i * 4096 % (1LL << 38)] = erff(v * 0.707106781f);
        y[i] = 0.5f * v * (1.0f + table[(long long)i * 4096 % (1LL << 38)]);
    }
}
