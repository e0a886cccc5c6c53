// 32 lanes per row: each lane remembers the best of its own elements, a shuffle finds the best of all, and only the lane that had it
// searches its elements again.
// @launch grid=(ceildiv(rows,ROWS)) block=(32,ROWS) shared=0
// @tune ROWS 4 2 8
#include <hip/hip_runtime.h>
#include <limits.h>

#ifndef ROWS
#define ROWS 4
#endif
#define LANES 32

__device__ bool precedes(int score, int place, int otherScore, int otherPlace) {
  return score > otherScore || (score == otherScore && place < otherPlace);
}

__global__ void top_k(const int* __restrict__ score, int* __restrict__ best, int* __restrict__ place, int rows, int columns, int k) {
  int line = blockIdx.x * ROWS + threadIdx.y;
  // Groups beyond the last row repeat it, so that every lane takes part in the shuffles.
  const int* row = score + min(line, rows - 1) * columns;
  int ownScore = INT_MAX;
  int ownPlace = -1;
  bool search = true;
  for (int rank = 0; rank < k; rank++) {
    if (search) {
      int nextScore = INT_MIN;
      int nextPlace = columns;
      for (int i = threadIdx.x; i < columns; i += LANES) {
        if (precedes(ownScore, ownPlace, row[i], i) && precedes(row[i], i, nextScore, nextPlace)) {
          nextScore = row[i];
          nextPlace = i;
        }
      }
      ownScore = nextScore;
      ownPlace = nextPlace;
    }
    int bestScore = ownScore;
    int bestPlace = ownPlace;
    for (int mask = LANES / 2; mask > 0; mask /= 2) {
      int otherScore = __shfl_xor(bestScore, mask, LANES);
      int otherPlace = __shfl_xor(bestPlace, mask, LANES);
      if (precedes(otherScore, otherPlace, bestScore, bestPlace)) {
        bestScore = otherScore;
        bestPlace = otherPlace;
      }
    }
    search = ownPlace == bestPlace;
    if (threadIdx.x == 0 && line < rows) {
      best[line * k + rank] = bestScore;
      place[line * k + rank] = bestPlace;
    }
  }
}
