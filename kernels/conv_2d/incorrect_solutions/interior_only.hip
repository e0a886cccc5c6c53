// Wrong: elements within the radius of the border are left unwritten.
#include <hip/hip_runtime.h>

__global__ void conv_2d(const float* image, const float* filter, float* output, int height, int width, int radius, float bias) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y * blockDim.y + threadIdx.y;
  if (x >= width - radius || y >= height - radius || x < radius || y < radius) {
    return;
  }
  int size = 2 * radius + 1;
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
