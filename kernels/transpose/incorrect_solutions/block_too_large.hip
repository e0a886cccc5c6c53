// Wrong: asks for blocks of 64 x 32 = 2048 threads where 1024 are allowed; the launch fails.
// @launch grid=(ceildiv(cols,64),ceildiv(rows,32)) block=(64,32)
#include <hip/hip_runtime.h>

__global__ void transpose(const float* in, float* out, int rows, int cols) {
    int row = blockIdx.y * 32 + threadIdx.y;
    int col = blockIdx.x * 64 + threadIdx.x;
    if (row < rows && col < cols) out[col * rows + row] = in[row * cols + col];
}
