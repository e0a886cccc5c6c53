// Wrong: moves whole 16 x 16 tiles only and leaves the ragged edge unwritten.
// @launch grid=(max(1,cols/16),max(1,rows/16)) block=(16,16)
#include <hip/hip_runtime.h>

__global__ void transpose(const float* in, float* out, int rows, int cols) {
    int row = blockIdx.y * 16 + threadIdx.y;
    int col = blockIdx.x * 16 + threadIdx.x;
    if (row < rows && col < cols) out[col * rows + row] = in[row * cols + col];
}
