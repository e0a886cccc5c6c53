// Strides below 32 are done in registers by shuffles within groups of 32 lanes, so that most steps of the network need no barrier.
// @launch grid=(rows) block=(256) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

#define MAXIMUM 2048
#define GROUP 32
#define LARGEST_WAVEFRONT 64

// The steps of one run with the strides from first down to 1 on the key that the lane holds of element i.
__device__ uint32_t steps(uint32_t key, uint32_t i, uint32_t run, uint32_t first) {
  for (uint32_t stride = first; stride > 0; stride /= 2) {
    uint32_t other = __shfl_xor(key, (int)stride, GROUP);
    bool smaller = ((i & run) == 0) == ((i & stride) == 0);
    key = smaller ? min(key, other) : max(key, other);
  }
  return key;
}

__global__ void bitonic_sort(uint32_t* keys, uint32_t rows, uint32_t length) {
  __shared__ uint32_t tile[MAXIMUM];
  uint32_t* row = keys + blockIdx.x * length;
  uint32_t size = LARGEST_WAVEFRONT;
  while (size < length) {
    size *= 2;
  }
  // The size is a multiple of a wavefront, so a wavefront runs this loop as a whole or not at all.
  for (uint32_t i = threadIdx.x; i < size; i += blockDim.x) {
    uint32_t key = i < length ? row[i] : UINT32_MAX;
    for (uint32_t run = 2; run <= GROUP; run *= 2) {
      key = steps(key, i, run, run / 2);
    }
    tile[i] = key;
  }
  __syncthreads();
  for (uint32_t run = 2 * GROUP; run <= size; run *= 2) {
    for (uint32_t stride = run / 2; stride >= GROUP; stride /= 2) {
      for (uint32_t i = threadIdx.x; i < size; i += blockDim.x) {
        uint32_t partner = i ^ stride;
        if (partner > i && (tile[i] > tile[partner]) == ((i & run) == 0)) {
          uint32_t key = tile[i];
          tile[i] = tile[partner];
          tile[partner] = key;
        }
      }
      __syncthreads();
    }
    for (uint32_t i = threadIdx.x; i < size; i += blockDim.x) {
      tile[i] = steps(tile[i], i, run, GROUP / 2);
    }
    __syncthreads();
  }
  for (uint32_t i = threadIdx.x; i < length; i += blockDim.x) {
    row[i] = tile[i];
  }
}
