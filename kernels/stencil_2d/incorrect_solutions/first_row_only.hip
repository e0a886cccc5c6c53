// Wrong: one row of blocks is launched and does not loop, so all but the first 16 rows stay unwritten.
// @launch grid=(ceildiv(width,16),1) block=(16,16) shared=0
#include <hip/hip_runtime.h>

__global__ void stencil_2d(const float* __restrict__ input, float* __restrict__ output, int height, int width, float centre,
                           float neighbour) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y * blockDim.y + threadIdx.y;
  if (x < width && y < height) {
    int place = y * width + x;
    float value = input[place];
    if (x > 0 && x < width - 1 && y > 0 && y < height - 1) {
      float around = input[place - 1] + input[place + 1] + input[place - width] + input[place + width];
      value = centre * value + neighbour * around;
    }
    output[place] = value;
  }
}
