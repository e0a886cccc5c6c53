// 32 x 32 tiles through shared memory, padded against bank conflicts: reads and writes are both consecutive.
// @launch grid=(ceildiv(cols,32),ceildiv(rows,32)) block=(32,8)
#include <hip/hip_runtime.h>

__global__ void transpose(const float* __restrict__ in, float* __restrict__ out, int rows, int cols) {
    __shared__ float tile[32][33];
    const int col = blockIdx.x * 32 + threadIdx.x;
    for (int k = threadIdx.y; k < 32; k += 8) {
        const int row = blockIdx.y * 32 + k;
        if (row < rows && col < cols) tile[k][threadIdx.x] = in[(size_t)row * cols + col];
    }
    __syncthreads();
    const int out_col = blockIdx.y * 32 + threadIdx.x;
    for (int k = threadIdx.y; k < 32; k += 8) {
        const int out_row = blockIdx.x * 32 + k;
        if (out_row < cols && out_col < rows) out[(size_t)out_row * rows + out_col] = tile[threadIdx.x][k];
    }
}
