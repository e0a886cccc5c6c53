// Wrong: the neighbours are read before the test for the border, so the first and last row read outside the input.
// @launch grid=(ceildiv(width,256),height) block=(256) shared=0
#include <hip/hip_runtime.h>

__global__ void stencil_2d(const float* __restrict__ input, float* __restrict__ output, int height, int width, float centre,
                           float neighbour) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y;
  if (x >= width) {
    return;
  }
  int place = y * width + x;
  float value = input[place];
  float around = input[place - 1] + input[place + 1] + input[place - width] + input[place + width];
  if (x > 0 && x < width - 1 && y > 0 && y < height - 1) {
    value = centre * value + neighbour * around;
  }
  output[place] = value;
}
