// One block per row: each thread sums every 128th product, then the block adds the partial sums by a tree in shared memory.
#include <hip/hip_runtime.h>
#include <stdint.h>

#define THREADS 128

extern "C" __global__ void dot_product_int8(const int8_t* a, const int8_t* b, int32_t* result, int rows, int length) {
  __shared__ int partial[THREADS];
  int row = blockIdx.x;
  int sum = 0;
  for (int i = threadIdx.x; i < length; i += THREADS) {
    sum += a[row * length + i] * b[row * length + i];
  }
  partial[threadIdx.x] = sum;
  __syncthreads();
  for (int stride = THREADS / 2; stride > 0; stride /= 2) {
    if (threadIdx.x < stride) {
      partial[threadIdx.x] += partial[threadIdx.x + stride];
    }
    __syncthreads();
  }
  if (threadIdx.x == 0) {
    result[row] = partial[0];
  }
}
