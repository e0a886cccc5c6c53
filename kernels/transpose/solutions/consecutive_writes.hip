// A two-dimensional launch whose x runs along the rows of the output: the writes are consecutive, no division is left.
// @launch grid=(ceildiv(rows,16),ceildiv(cols,16)) block=(16,16)
#include <hip/hip_runtime.h>

__global__ void transpose(const float* __restrict__ in, float* __restrict__ out, int rows, int cols) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    const int col = blockIdx.y * blockDim.y + threadIdx.y;
    if (row < rows && col < cols) {
        out[(size_t)col * rows + row] = in[(size_t)row * cols + col];
    }
}
