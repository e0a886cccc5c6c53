// One thread per row sorts it by four rounds of a radix sort with 8 bits each, to and fro between the row and scratch: no comparison,
// no barrier.
// @scratch spare uint32 rows*length
// @pass kernel=bitonic_sort args=(keys,spare,rows,length) grid=(ceildiv(rows,8)) block=(8)
#include <hip/hip_runtime.h>
#include <stdint.h>

#define DIGITS 256

__global__ void bitonic_sort(uint32_t* __restrict__ keys, uint32_t* __restrict__ spare, uint32_t rows, uint32_t length) {
  uint32_t line = blockIdx.x * blockDim.x + threadIdx.x;
  if (line >= rows) {
    return;
  }
  uint32_t* source = keys + line * length;
  uint32_t* target = spare + line * length;
  for (int shift = 0; shift < 32; shift += 8) {
    uint32_t start[DIGITS] = {};
    for (uint32_t i = 0; i < length; i++) {
      start[(source[i] >> shift) % DIGITS]++;
    }
    uint32_t before = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      uint32_t count = start[digit];
      start[digit] = before;
      before += count;
    }
    for (uint32_t i = 0; i < length; i++) {
      target[start[(source[i] >> shift) % DIGITS]++] = source[i];
    }
    uint32_t* swapped = source;
    source = target;
    target = swapped;
  }
}
