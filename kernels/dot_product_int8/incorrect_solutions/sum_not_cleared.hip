// Wrong: nobody sets the shared sum to zero before the threads add to it.
// @launch grid=(rows) block=(PARTS) shared=0
// @tune PARTS 4 2 8 16
#include <hip/hip_runtime.h>
#include <stdint.h>

#ifndef PARTS
#define PARTS 4
#endif

extern "C" __global__ void dot_product_int8(const int8_t* __restrict__ a, const int8_t* __restrict__ b, int32_t* __restrict__ result,
                                            int rows, int length) {
  __shared__ int total;
  int part = (length + PARTS - 1) / PARTS;
  int begin = blockIdx.x * length + min(length, (int)threadIdx.x * part);
  int end = blockIdx.x * length + min(length, (int)(threadIdx.x + 1) * part);
  int sum = 0;
  for (int i = begin; i < end; i++) {
    sum += a[i] * b[i];
  }
  atomicAdd(&total, sum);
  __syncthreads();
  if (threadIdx.x == 0) {
    result[blockIdx.x] = total;
  }
}
