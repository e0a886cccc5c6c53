// Wrong: elements that were found are marked by overwriting them in the input.
// @launch grid=(ceildiv(rows,16)) block=(16) shared=0
#include <hip/hip_runtime.h>
#include <limits.h>

__global__ void top_k(const int* __restrict__ score, int* __restrict__ best, int* __restrict__ place, int rows, int columns, int k) {
  int line = blockIdx.x * blockDim.x + threadIdx.x;
  if (line >= rows) {
    return;
  }
  int* row = (int*)score + line * columns;
  for (int rank = 0; rank < k; rank++) {
    int found = 0;
    for (int i = 1; i < columns; i++) {
      if (row[i] > row[found]) {
        found = i;
      }
    }
    best[line * k + rank] = row[found];
    place[line * k + rank] = found;
    row[found] = INT_MIN;
  }
}
