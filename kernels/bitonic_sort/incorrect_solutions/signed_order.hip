// Wrong: keys are compared as signed integers, so those from 2^31 on come first.
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
    tile[i] = i < length ? row[i] : INT32_MAX;
  }
  __syncthreads();
  for (uint32_t run = 2; run <= size; run *= 2) {
    for (uint32_t stride = run / 2; stride > 0; stride /= 2) {
      for (uint32_t i = threadIdx.x; i < size; i += blockDim.x) {
        uint32_t partner = i ^ stride;
        if (partner > i) {
          bool ascending = (i & run) == 0;
          if (((int32_t)tile[i] > (int32_t)tile[partner]) == ascending) {
            uint32_t key = tile[i];
            tile[i] = tile[partner];
            tile[partner] = key;
          }
        }
      }
      __syncthreads();
    }
  }
  for (uint32_t i = threadIdx.x; i < length; i += blockDim.x) {
    row[i] = tile[i];
  }
}
