// Two passes: threads keep a sorted list for each of eight chunks of a row in scratch, then one thread per row merges the eight lists.
// @scratch listScore int 8*rows*k
// @scratch listPlace int 8*rows*k
// @pass kernel=list_chunks args=(score,listScore,listPlace,rows,columns,k) grid=(ceildiv(rows,8)) block=(8,8)
// @pass kernel=top_k args=(listScore,listPlace,best,place,rows,k) grid=(ceildiv(rows,32)) block=(32)
#include <hip/hip_runtime.h>

#define CHUNKS 8

__global__ void list_chunks(const int* __restrict__ score, int* __restrict__ listScore, int* __restrict__ listPlace, int rows,
                            int columns, int k) {
  int line = blockIdx.x * blockDim.y + threadIdx.y;
  if (line >= rows) {
    return;
  }
  int* scores = listScore + (line * CHUNKS + threadIdx.x) * k;
  int* places = listPlace + (line * CHUNKS + threadIdx.x) * k;
  int length = (columns + CHUNKS - 1) / CHUNKS;
  int begin = threadIdx.x * length;
  int end = min(columns, begin + length);
  int held = 0;
  for (int i = begin; i < end; i++) {
    int candidate = score[line * columns + i];
    if (held < k || candidate > scores[k - 1]) {
      int slot = held < k ? held++ : k - 1;
      for (; slot > 0 && scores[slot - 1] < candidate; slot--) {
        scores[slot] = scores[slot - 1];
        places[slot] = places[slot - 1];
      }
      scores[slot] = candidate;
      places[slot] = i;
    }
  }
  // A list shorter than k ends with a place of -1.
  if (held < k) {
    places[held] = -1;
  }
}

__global__ void top_k(const int* __restrict__ listScore, const int* __restrict__ listPlace, int* __restrict__ best,
                      int* __restrict__ place, int rows, int k) {
  int line = blockIdx.x * blockDim.x + threadIdx.x;
  if (line >= rows) {
    return;
  }
  int next[CHUNKS] = {};
  for (int rank = 0; rank < k; rank++) {
    int winner = -1;
    int winnerSlot = 0;
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      int slot = (line * CHUNKS + chunk) * k + next[chunk];
      if (next[chunk] < k && listPlace[slot] >= 0 && (winner < 0 || listScore[slot] > listScore[winnerSlot])) {
        winner = chunk;
        winnerSlot = slot;
      }
    }
    best[line * k + rank] = listScore[winnerSlot];
    place[line * k + rank] = listPlace[winnerSlot];
    next[winner]++;
  }
}
