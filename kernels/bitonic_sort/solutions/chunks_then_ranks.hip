// Two passes: chunks of 64 keys are sorted by one thread each into scratch; then each key finds its place in the row by adding up how many
// keys of every other chunk come before it. Equal keys are ordered by chunk, so no two get the same place.
// @scratch sorted uint32 rows*length
// @pass kernel=sort_chunks args=(keys,sorted,rows,length) grid=(ceildiv(length,64),ceildiv(rows,16)) block=(1,16)
// @pass kernel=bitonic_sort args=(sorted,keys,rows,length) grid=(ceildiv(length,64),rows) block=(64)
#include <hip/hip_runtime.h>
#include <stdint.h>

#define CHUNK 64

__global__ void sort_chunks(const uint32_t* __restrict__ keys, uint32_t* __restrict__ sorted, uint32_t rows, uint32_t length) {
  uint32_t line = blockIdx.y * blockDim.y + threadIdx.y;
  if (line >= rows) {
    return;
  }
  uint32_t begin = blockIdx.x * CHUNK;
  uint32_t count = min(length - begin, (uint32_t)CHUNK);
  const uint32_t* source = keys + line * length + begin;
  uint32_t* target = sorted + line * length + begin;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t key = source[i];
    uint32_t slot = i;
    for (; slot > 0 && target[slot - 1] > key; slot--) {
      target[slot] = target[slot - 1];
    }
    target[slot] = key;
  }
}

// How many of the sorted keys are below the limit, or at it if equal ones count.
__device__ uint32_t countBefore(const uint32_t* sorted, uint32_t count, uint32_t limit, bool equalCount) {
  uint32_t low = 0;
  uint32_t high = count;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    bool before = equalCount ? sorted[middle] <= limit : sorted[middle] < limit;
    if (before) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

__global__ void bitonic_sort(const uint32_t* __restrict__ sorted, uint32_t* __restrict__ keys, uint32_t rows, uint32_t length) {
  uint32_t i = blockIdx.x * CHUNK + threadIdx.x;
  if (i >= length) {
    return;
  }
  const uint32_t* row = sorted + blockIdx.y * length;
  uint32_t place = threadIdx.x;
  for (uint32_t begin = 0; begin < length; begin += CHUNK) {
    uint32_t chunk = begin / CHUNK;
    if (chunk != blockIdx.x) {
      place += countBefore(row + begin, min(length - begin, (uint32_t)CHUNK), row[i], chunk < blockIdx.x);
    }
  }
  keys[blockIdx.y * length + place] = row[i];
}
