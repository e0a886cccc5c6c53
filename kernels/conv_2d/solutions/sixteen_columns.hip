// Each thread computes 16 neighbouring columns: in the interior one tap is applied to all 16 at once in registers, which vectorises.
// @launch grid=(ceildiv(ceildiv(width,16)*height,64)) block=(64) shared=0
#include <hip/hip_runtime.h>

#define COLUMNS 16

__global__ void conv_2d(const float* __restrict__ image, const float* __restrict__ filter, float* __restrict__ output, int height,
                        int width, int radius, float bias) {
  int groups = (width + COLUMNS - 1) / COLUMNS;
  int task = blockIdx.x * blockDim.x + threadIdx.x;
  int y = task / groups;
  if (y >= height) {
    return;
  }
  int first = task % groups * COLUMNS;
  int size = 2 * radius + 1;
  int top = max(0, radius - y);
  int bottom = min(size, height + radius - y);
  float sum[COLUMNS];
  for (int c = 0; c < COLUMNS; c++) {
    sum[c] = bias;
  }
  bool interior = first >= radius && first + COLUMNS + radius <= width;
  for (int i = top; i < bottom; i++) {
    const float* line = image + (y + i - radius) * width;
    for (int j = 0; j < size; j++) {
      float tap = filter[i * size + j];
      int column = first + j - radius;
      if (interior) {
#pragma unroll
        for (int c = 0; c < COLUMNS; c++) {
          sum[c] += line[column + c] * tap;
        }
      } else {
        for (int c = max(0, -column); c < min(COLUMNS, width - column); c++) {
          sum[c] += line[column + c] * tap;
        }
      }
    }
  }
  int count = min(COLUMNS, width - first);
  for (int c = 0; c < count; c++) {
    output[y * width + first + c] = fmaxf(sum[c], 0.0f);
  }
}
