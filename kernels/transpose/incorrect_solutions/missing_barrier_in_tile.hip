// Wrong: no barrier between filling the tile and reading it transposed.
// @launch grid=(ceildiv(cols,16),ceildiv(rows,16)) block=(16,16)
#include <hip/hip_runtime.h>

__global__ void transpose(const float* in, float* out, int rows, int cols) {
    __shared__ float tile[16][17];
    int row = blockIdx.y * 16 + threadIdx.y;
    int col = blockIdx.x * 16 + threadIdx.x;
    if (row < rows && col < cols) tile[threadIdx.y][threadIdx.x] = in[row * cols + col];
    int out_row = blockIdx.x * 16 + threadIdx.y;
    int out_col = blockIdx.y * 16 + threadIdx.x;
    if (out_row < cols && out_col < rows) out[out_row * rows + out_col] = tile[threadIdx.x][threadIdx.y];
}
