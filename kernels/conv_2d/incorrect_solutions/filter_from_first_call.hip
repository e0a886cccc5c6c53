// Wrong: the filter is kept in device memory at the first call, and later calls with another filter still use it.
#include <hip/hip_runtime.h>

#define MAXIMUM 121

__device__ float keptTap[MAXIMUM];
__device__ int keptSize;

__global__ void conv_2d(const float* image, const float* filter, float* output, int height, int width, int radius, float bias) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y * blockDim.y + threadIdx.y;
  int size = 2 * radius + 1;
  if (x == 0 && y == 0 && keptSize != size) {
    for (int i = 0; i < size * size; i++) {
      keptTap[i] = filter[i];
    }
    keptSize = size;
  }
  if (x >= width || y >= height) {
    return;
  }
  const float* taps = keptSize == size ? keptTap : filter;
  float sum = bias;
  for (int i = 0; i < size; i++) {
    for (int j = 0; j < size; j++) {
      int row = y + i - radius;
      int column = x + j - radius;
      if (row >= 0 && row < height && column >= 0 && column < width) {
        sum += image[row * width + column] * taps[i * size + j];
      }
    }
  }
  output[y * width + x] = fmaxf(sum, 0.0f);
}
