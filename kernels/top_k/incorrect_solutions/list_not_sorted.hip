// Wrong: a new element replaces the smallest of the list without being sorted in, so the result is a set, not a ranking.
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
    int slot = held < k ? held++ : 0;
    for (int s = 1; held == k && s < k; s++) {
      if (listScore[s] < listScore[slot]) {
        slot = s;
      }
    }
    listScore[slot] = candidate;
    listPlace[slot] = i;
  }
  for (int rank = 0; rank < k; rank++) {
    best[line * k + rank] = listScore[rank];
    place[line * k + rank] = listPlace[rank];
  }
}
