// 32 lanes per row, four rows per block: the results are compared by shuffles of width 32, whatever the size of a wavefront.
// @launch grid=(ceildiv(rows,4)) block=(32,4) shared=0
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#define LANES 32

__global__ void argmax(const __half* __restrict__ x, int* __restrict__ index, __half* __restrict__ value, int rows, int columns) {
  int line = blockIdx.x * blockDim.y + threadIdx.y;
  // Lanes beyond the last row repeat it, so that all take part in the shuffles.
  const __half* row = x + min(line, rows - 1) * columns;
  float best = -INFINITY;
  int place = columns;
  for (int i = threadIdx.x; i < columns; i += LANES) {
    float candidate = __half2float(row[i]);
    if (candidate > best) {
      best = candidate;
      place = i;
    }
  }
  for (int offset = LANES / 2; offset > 0; offset /= 2) {
    float other = __shfl_down(best, offset, LANES);
    int otherPlace = __shfl_down(place, offset, LANES);
    if (other > best || (other == best && otherPlace < place)) {
      best = other;
      place = otherPlace;
    }
  }
  if (threadIdx.x == 0 && line < rows) {
    index[line] = place;
    value[line] = row[place];
  }
}
