// Wrong: the sum is kept in 16 bits and overflows after a few products.
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
  int16_t sum = 0;
  for (int i = 0; i < length; i++) {
    sum += left[i] * right[i];
  }
  result[row] = sum;
}
