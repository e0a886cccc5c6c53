// Wrong: only the place in the whole image is tested, so taps beyond the left and right side take elements of the next row.
#include <hip/hip_runtime.h>

__global__ void conv_2d(const float* image, const float* filter, float* output, int height, int width, int radius, float bias) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y * blockDim.y + threadIdx.y;
  if (x >= width || y >= height) {
    return;
  }
  int size = 2 * radius + 1;
  float sum = bias;
  for (int i = 0; i < size; i++) {
    for (int j = 0; j < size; j++) {
      int row = y + i - radius;
      int column = x + j - radius;
      int place = row * width + column;
      if (place >= 0 && place < height * width) {
        sum += image[place] * filter[i * size + j];
      }
    }
  }
  output[y * width + x] = fmaxf(sum, 0.0f);
}
