// Wrong: no barrier between loading the tile and reading the neighbours that other threads loaded.
#include <hip/hip_runtime.h>

#define TILE 16

__global__ void stencil_2d(const float* __restrict__ input, float* __restrict__ output, int height, int width, float centre,
                           float neighbour) {
  __shared__ float tile[TILE + 2][TILE + 2];
  int x = blockIdx.x * TILE + threadIdx.x;
  int y = blockIdx.y * TILE + threadIdx.y;
  int lane = threadIdx.y * TILE + threadIdx.x;
  for (int i = lane; i < (TILE + 2) * (TILE + 2); i += TILE * TILE) {
    int haloX = (int)(blockIdx.x * TILE) + i % (TILE + 2) - 1;
    int haloY = (int)(blockIdx.y * TILE) + i / (TILE + 2) - 1;
    bool inside = haloX >= 0 && haloX < width && haloY >= 0 && haloY < height;
    tile[i / (TILE + 2)][i % (TILE + 2)] = inside ? input[haloY * width + haloX] : 0.0f;
  }
  if (x < width && y < height) {
    int tx = threadIdx.x + 1;
    int ty = threadIdx.y + 1;
    float value = tile[ty][tx];
    if (x > 0 && x < width - 1 && y > 0 && y < height - 1) {
      float around = tile[ty][tx - 1] + tile[ty][tx + 1] + tile[ty - 1][tx] + tile[ty + 1][tx];
      value = centre * value + neighbour * around;
    }
    output[y * width + x] = value;
  }
}
