// The part of the filter that lies inside the image is worked out once per element, so the loops over the taps need no test.
// @launch grid=(ceildiv(width,64),height) block=(64) shared=0
#include <hip/hip_runtime.h>

__global__ void conv_2d(const float* __restrict__ image, const float* __restrict__ filter, float* __restrict__ output, int height,
                        int width, int radius, float bias) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y;
  if (x >= width) {
    return;
  }
  int size = 2 * radius + 1;
  int top = max(0, radius - y);
  int bottom = min(size, height + radius - y);
  int left = max(0, radius - x);
  int right = min(size, width + radius - x);
  float sum = bias;
  for (int i = top; i < bottom; i++) {
    const float* line = image + (y + i - radius) * width + x - radius;
    const float* taps = filter + i * size;
    for (int j = left; j < right; j++) {
      sum += line[j] * taps[j];
    }
  }
  output[y * width + x] = fmaxf(sum, 0.0f);
}
