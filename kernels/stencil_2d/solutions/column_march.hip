// Each thread marches down a strip of rows in one column and keeps the last three values of the column in registers.
// @launch grid=(ceildiv(width,128),ceildiv(height,32)) block=(128) shared=0
// @tune ROWS 32 16
#include <hip/hip_runtime.h>

#ifndef ROWS
#define ROWS 32
#endif

__global__ void stencil_2d(const float* __restrict__ input, float* __restrict__ output, int height, int width, float centre,
                           float neighbour) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  if (x >= width) {
    return;
  }
  bool edgeColumn = x == 0 || x == width - 1;
  for (int first = blockIdx.y * ROWS; first < height; first += gridDim.y * ROWS) {
    float above = first > 0 ? input[(first - 1) * width + x] : 0.0f;
    float here = input[first * width + x];
    int end = min(height, first + ROWS);
    for (int y = first; y < end; y++) {
      float below = y + 1 < height ? input[(y + 1) * width + x] : 0.0f;
      float value = here;
      if (!edgeColumn && y > 0 && y < height - 1) {
        float around = input[y * width + x - 1] + input[y * width + x + 1] + above + below;
        value = centre * here + neighbour * around;
      }
      output[y * width + x] = value;
      above = here;
      here = below;
    }
  }
}
