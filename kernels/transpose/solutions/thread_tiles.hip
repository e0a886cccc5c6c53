// Each thread moves a small square tile: its writes fill whole cache lines while its reads stay in the cache.
// @tune SIDE 16 8 32
// @launch grid=(ceildiv(cols,SIDE*4),ceildiv(rows,SIDE*4)) block=(4,4)
#include <hip/hip_runtime.h>

#ifndef SIDE
#define SIDE 16
#endif

__global__ void transpose(const float* __restrict__ in, float* __restrict__ out, int rows, int cols) {
    const int row0 = (blockIdx.y * blockDim.y + threadIdx.y) * SIDE;
    const int col0 = (blockIdx.x * blockDim.x + threadIdx.x) * SIDE;
    if (row0 >= rows || col0 >= cols) return;
    const int height = min(SIDE, rows - row0);
    const int width = min(SIDE, cols - col0);
    const float* source = in + (size_t)row0 * cols + col0;
    float* target = out + (size_t)col0 * rows + row0;
    if (height == SIDE && width == SIDE) {
        for (int c = 0; c < SIDE; ++c) {
#pragma unroll
            for (int r = 0; r < SIDE; ++r) target[(size_t)c * rows + r] = source[(size_t)r * cols + c];
        }
        return;
    }
    for (int c = 0; c < width; ++c) {
        for (int r = 0; r < height; ++r) target[(size_t)c * rows + r] = source[(size_t)r * cols + c];
    }
}
