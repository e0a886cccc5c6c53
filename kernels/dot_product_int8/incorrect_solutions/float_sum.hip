// Wrong: the sum is kept in float, which is exact only up to 2^24; long rows go beyond.
// @launch grid=(ceildiv(rows,32)) block=(32) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

extern "C" __global__ void dot_product_int8(const int8_t* __restrict__ a, const int8_t* __restrict__ b, int32_t* __restrict__ result,
                                            int rows, int length) {
  int row = blockIdx.x * blockDim.x + threadIdx.x;
  if (row >= rows) {
    return;
  }
  const int8_t* left = a + row * length;
  const int8_t* right = b + row * length;
  float sum = 0.0f;
  for (int i = 0; i < length; i++) {
    sum += left[i] * right[i];
  }
  result[row] = (int32_t)sum;
}
