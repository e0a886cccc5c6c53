// Wrong: the tile in shared memory is read without waiting for the threads that load its halo.
// @launch grid=(ceildiv(width,32),ceildiv(height,16)) block=(32,8) shared=4*(32+2*radius)*(16+2*radius)
#include <hip/hip_runtime.h>

#define TILE_WIDTH 32
#define TILE_HEIGHT 16

__global__ void conv_2d(const float* __restrict__ image, const float* __restrict__ filter, float* __restrict__ output, int height,
                        int width, int radius, float bias) {
  extern __shared__ float tile[];
  int firstX = (int)blockIdx.x * TILE_WIDTH - radius;
  int firstY = (int)blockIdx.y * TILE_HEIGHT - radius;
  int across = TILE_WIDTH + 2 * radius;
  int down = TILE_HEIGHT + 2 * radius;
  for (int row = threadIdx.y; row < down; row += blockDim.y) {
    for (int column = threadIdx.x; column < across; column += blockDim.x) {
      int x = firstX + column;
      int y = firstY + row;
      bool inside = x >= 0 && x < width && y >= 0 && y < height;
      tile[row * across + column] = inside ? image[y * width + x] : 0.0f;
    }
  }
  int size = 2 * radius + 1;
  int x = blockIdx.x * TILE_WIDTH + threadIdx.x;
  for (int row = threadIdx.y; row < TILE_HEIGHT; row += blockDim.y) {
    int y = blockIdx.y * TILE_HEIGHT + row;
    if (x < width && y < height) {
      float sum = bias;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          sum += tile[(row + i) * across + threadIdx.x + j] * filter[i * size + j];
        }
      }
      output[y * width + x] = fmaxf(sum, 0.0f);
    }
  }
}
