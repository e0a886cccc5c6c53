// Wrong: an element moves ahead of equal ones that stand further left in the row.
// @launch grid=(ceildiv(rows,16)) block=(16) shared=0
#include <hip/hip_runtime.h>

#define MAXIMUM 32

__global__ void top_k(const int* __restrict__ score, int* __restrict__ best, int* __restrict__ place, int rows, int columns, int k) {
  int line = blockIdx.x * blockDim.x + threadIdx.x;
  if (line >= rows) {
    return;
  }
  const int* row = score + line * columns;
  int listScore[MAXIMUM];
  int listPlace[MAXIMUM];
  int held = 0;
  for (int i = 0; i < columns; i++) {
    int candidate = row[i];
    if (held == k && candidate < listScore[k - 1]) {
      continue;
    }
    int slot = held < k ? held++ : k - 1;
    while (slot > 0 && listScore[slot - 1] <= candidate) {
      listScore[slot] = listScore[slot - 1];
      listPlace[slot] = listPlace[slot - 1];
      slot--;
    }
    listScore[slot] = candidate;
    listPlace[slot] = i;
  }
  for (int rank = 0; rank < k; rank++) {
    best[line * k + rank] = listScore[rank];
    place[line * k + rank] = listPlace[rank];
  }
}
