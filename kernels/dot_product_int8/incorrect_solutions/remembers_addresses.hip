// Wrong: a row whose matrices lie at the same place of a page as in the call before is given the old result.
// @launch grid=(ceildiv(rows,32)) block=(32) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

#define CAPACITY 4096

__device__ int keptPlace[CAPACITY];
__device__ int32_t kept[CAPACITY];

extern "C" __global__ void dot_product_int8(const int8_t* __restrict__ a, const int8_t* __restrict__ b, int32_t* __restrict__ result,
                                            int rows, int length) {
  int row = blockIdx.x * blockDim.x + threadIdx.x;
  if (row >= rows) {
    return;
  }
  const int8_t* left = a + row * length;
  const int8_t* right = b + row * length;
  // One more than the place, as zero means that nothing is kept.
  int known = (int)((uintptr_t)left % 4096 * 4096 + (uintptr_t)right % 4096) + 1;
  if (row < CAPACITY && keptPlace[row] == known) {
    result[row] = kept[row];
    return;
  }
  int sum = 0;
  for (int i = 0; i < length; i++) {
    sum += left[i] * right[i];
  }
  result[row] = sum;
  if (row < CAPACITY) {
    keptPlace[row] = known;
    kept[row] = sum;
  }
}
