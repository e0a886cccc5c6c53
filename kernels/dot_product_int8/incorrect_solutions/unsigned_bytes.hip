// Wrong: the bytes of a word are taken as unsigned, which turns -1 into 255.
// @launch grid=(ceildiv(rows,8)) block=(32,8) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

#define LANES 32

__device__ int dotOfWords(uint32_t left, uint32_t right) {
  int sum = 0;
#pragma unroll
  for (int byte = 0; byte < 4; byte++) {
    sum += (uint8_t)(left >> 8 * byte) * (uint8_t)(right >> 8 * byte);
  }
  return sum;
}

extern "C" __global__ void dot_product_int8(const int8_t* __restrict__ a, const int8_t* __restrict__ b, int32_t* __restrict__ result,
                                            int rows, int length) {
  int row = blockIdx.x * blockDim.y + threadIdx.y;
  int sum = 0;
  if (row < rows && length % 4 == 0) {
    const uint32_t* left = reinterpret_cast<const uint32_t*>(a + row * length);
    const uint32_t* right = reinterpret_cast<const uint32_t*>(b + row * length);
    for (int i = threadIdx.x; i < length / 4; i += LANES) {
      sum += dotOfWords(left[i], right[i]);
    }
  } else if (row < rows) {
    for (int i = threadIdx.x; i < length; i += LANES) {
      sum += a[row * length + i] * b[row * length + i];
    }
  }
  for (int offset = LANES / 2; offset > 0; offset /= 2) {
    sum += __shfl_down(sum, offset, LANES);
  }
  if (row < rows && threadIdx.x == 0) {
    result[row] = sum;
  }
}
