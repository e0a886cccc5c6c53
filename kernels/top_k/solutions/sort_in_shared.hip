// The block sorts the whole row in shared memory as 64-bit keys (score above the inverted place) by a bitonic network, once for all k.
// @launch grid=(rows) block=(256) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

#define MAXIMUM 2048

__global__ void top_k(const int* __restrict__ score, int* __restrict__ best, int* __restrict__ place, int rows, int columns, int k) {
  __shared__ uint64_t keys[MAXIMUM];
  const int* row = score + blockIdx.x * columns;
  int size = 1;
  while (size < columns) {
    size *= 2;
  }
  for (int i = threadIdx.x; i < size; i += blockDim.x) {
    // Flipping the sign bit makes integers order as unsigned; the key 0 of the padding is below all others.
    keys[i] = i < columns ? ((uint64_t)((uint32_t)row[i] ^ 0x80000000u) << 32) | (0xffffffffu - (uint32_t)i) : 0;
  }
  __syncthreads();
  for (int length = 2; length <= size; length *= 2) {
    for (int stride = length / 2; stride > 0; stride /= 2) {
      for (int pair = threadIdx.x; pair < size / 2; pair += blockDim.x) {
        int low = 2 * pair - pair % stride;
        bool descending = (low & length) == 0;
        uint64_t left = keys[low];
        uint64_t right = keys[low + stride];
        if ((left < right) == descending) {
          keys[low] = right;
          keys[low + stride] = left;
        }
      }
      __syncthreads();
    }
  }
  for (int rank = threadIdx.x; rank < k; rank += blockDim.x) {
    best[blockIdx.x * k + rank] = (int)((uint32_t)(keys[rank] >> 32) ^ 0x80000000u);
    place[blockIdx.x * k + rank] = (int)(0xffffffffu - (uint32_t)keys[rank]);
  }
}
