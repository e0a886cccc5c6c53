// Wrong: keeps the tile in half precision to save shared memory; the values lose 13 bits.
// @launch grid=(ceildiv(cols,16),ceildiv(rows,16)) block=(16,16)
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

__global__ void transpose(const float* in, float* out, int rows, int cols) {
    __shared__ __half tile[16][18];
    int row = blockIdx.y * 16 + threadIdx.y;
    int col = blockIdx.x * 16 + threadIdx.x;
    if (row < rows && col < cols) tile[threadIdx.y][threadIdx.x] = __float2half(in[row * cols + col]);
    __syncthreads();
    int out_row = blockIdx.x * 16 + threadIdx.y;
    int out_col = blockIdx.y * 16 + threadIdx.x;
    if (out_row < cols && out_col < rows) out[out_row * rows + out_col] = __half2float(tile[threadIdx.x][threadIdx.y]);
}
