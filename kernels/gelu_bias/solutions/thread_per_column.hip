// A thread keeps the bias of its column and walks over sixteen rows; two-dimensional grid, no division.
// @launch grid=(ceildiv(cols,64),ceildiv(rows,16)) block=(64)
#include <hip/hip_runtime.h>

__global__ void gelu_bias(const float* __restrict__ x, const float* __restrict__ bias, float* __restrict__ y, int rows, int cols) {
    const int col = blockIdx.x * blockDim.x + threadIdx.x;
    if (col >= cols) return;
    const float own_bias = bias[col];
    const int last = min(rows, ((int)blockIdx.y + 1) * 16);
    for (int row = blockIdx.y * 16; row < last; ++row) {
        const float v = x[(size_t)row * cols + col] + own_bias;
        y[(size_t)row * cols + col] = 0.5f * v * (1.0f + erff(v * 0.707106781f));
    }
}
