// Each thread works on whole pairs, so no lane idles, and the block is as large as the longest row needs for one pair per step.
// @launch grid=(rows) block=(max(1,min(512,ceildiv(length,2)))) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

#define MAXIMUM 2048

__global__ void bitonic_sort(uint32_t* keys, uint32_t rows, uint32_t length) {
  __shared__ uint32_t tile[MAXIMUM];
  uint32_t* row = keys + blockIdx.x * length;
  uint32_t size = 1;
  while (size < length) {
    size *= 2;
  }
  for (uint32_t i = threadIdx.x; i < size; i += blockDim.x) {
    tile[i] = i < length ? row[i] : UINT32_MAX;
  }
  __syncthreads();
  for (uint32_t run = 2; run <= size; run *= 2) {
    for (uint32_t stride = run / 2; stride > 0; stride /= 2) {
      for (uint32_t pair = threadIdx.x; pair < size / 2; pair += blockDim.x) {
        uint32_t low = 2 * pair - (pair & (stride - 1));
        uint32_t left = tile[low];
        uint32_t right = tile[low + stride];
        bool ascending = (low & run) == 0;
        tile[low] = ascending ? min(left, right) : max(left, right);
        tile[low + stride] = ascending ? max(left, right) : min(left, right);
      }
      __syncthreads();
    }
  }
  for (uint32_t i = threadIdx.x; i < length; i += blockDim.x) {
    row[i] = tile[i];
  }
}
