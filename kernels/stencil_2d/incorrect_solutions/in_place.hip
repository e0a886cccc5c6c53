// Wrong: the result is written over the input and then copied, so neighbours read new values and the input is modified.
#include <hip/hip_runtime.h>

__global__ void stencil_2d(const float* __restrict__ input, float* __restrict__ output, int height, int width, float centre,
                           float neighbour) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y * blockDim.y + threadIdx.y;
  if (x >= width || y >= height) {
    return;
  }
  float* grid = const_cast<float*>(input);
  int place = y * width + x;
  if (x > 0 && x < width - 1 && y > 0 && y < height - 1) {
    float around = grid[place - 1] + grid[place + 1] + grid[place - width] + grid[place + width];
    grid[place] = centre * grid[place] + neighbour * around;
  }
  output[place] = grid[place];
}
