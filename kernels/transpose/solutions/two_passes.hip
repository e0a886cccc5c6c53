// The first pass copies 16 x 16 tiles, each made contiguous, into scratch memory; the second writes them transposed.
// @scratch tiles float ceildiv(rows,16)*ceildiv(cols,16)*256
// @pass kernel=gather_tiles args=(in,tiles,rows,cols) grid=(ceildiv(cols,16),ceildiv(rows,16)) block=(16,16)
// @pass kernel=transpose args=(tiles,out,rows,cols) grid=(ceildiv(rows,16),ceildiv(cols,16)) block=(16,16)
#include <hip/hip_runtime.h>

__global__ void gather_tiles(const float* __restrict__ in, float* __restrict__ tiles, int rows, int cols) {
    const int row = blockIdx.y * 16 + threadIdx.y;
    const int col = blockIdx.x * 16 + threadIdx.x;
    if (row < rows && col < cols) {
        const size_t tile = (size_t)blockIdx.y * gridDim.x + blockIdx.x;
        tiles[tile * 256 + threadIdx.y * 16 + threadIdx.x] = in[(size_t)row * cols + col];
    }
}

// Here `in` holds the tiles; block (x, y) writes the tile at (row x, column y) of the grid of tiles.
__global__ void transpose(const float* __restrict__ in, float* __restrict__ out, int rows, int cols) {
    const int row = blockIdx.x * 16 + threadIdx.x;
    const int col = blockIdx.y * 16 + threadIdx.y;
    if (row < rows && col < cols) {
        const size_t tile = (size_t)blockIdx.x * gridDim.y + blockIdx.y;
        out[(size_t)col * rows + row] = in[tile * 256 + threadIdx.x * 16 + threadIdx.y];
    }
}
