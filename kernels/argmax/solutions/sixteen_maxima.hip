// One thread per row: sixteen running maxima side by side vectorise, then the row is searched for the first element that equals the largest.
// @launch grid=(ceildiv(rows,32)) block=(32) shared=0
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#define WIDTH 16

__global__ void argmax(const __half* __restrict__ x, int* __restrict__ index, __half* __restrict__ value, int rows, int columns) {
  int line = blockIdx.x * blockDim.x + threadIdx.x;
  if (line >= rows) {
    return;
  }
  const __half* row = x + line * columns;
  float best[WIDTH];
  for (int w = 0; w < WIDTH; w++) {
    best[w] = -INFINITY;
  }
  int i = 0;
  for (; i + WIDTH <= columns; i += WIDTH) {
#pragma unroll
    for (int w = 0; w < WIDTH; w++) {
      float candidate = __half2float(row[i + w]);
      best[w] = candidate > best[w] ? candidate : best[w];
    }
  }
  for (; i < columns; i++) {
    best[0] = fmaxf(best[0], __half2float(row[i]));
  }
  float largest = best[0];
  for (int w = 1; w < WIDTH; w++) {
    largest = fmaxf(largest, best[w]);
  }
  int place = 0;
  while (__half2float(row[place]) != largest) {
    place++;
  }
  index[line] = place;
  value[line] = row[place];
}
