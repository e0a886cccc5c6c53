// Wrong: the next element must be smaller than the last one found, so of equal elements only one is reported.
#include <hip/hip_runtime.h>
#include <limits.h>

#define THREADS 128

// True if the element (score, place) comes before (otherScore, otherPlace) in the result.
__device__ bool precedes(int score, int place, int otherScore, int otherPlace) {
  return score > otherScore || (score == otherScore && place < otherPlace);
}

__global__ void top_k(const int* __restrict__ score, int* __restrict__ best, int* __restrict__ place, int rows, int columns, int k) {
  __shared__ int scores[THREADS];
  __shared__ int places[THREADS];
  const int* row = score + blockIdx.x * columns;
  int lastScore = INT_MAX;
  int lastPlace = -1;
  for (int rank = 0; rank < k; rank++) {
    int bestScore = INT_MIN;
    int bestPlace = columns;
    for (int i = threadIdx.x; i < columns; i += THREADS) {
      if ((rank == 0 || row[i] < lastScore) && precedes(row[i], i, bestScore, bestPlace)) {
        bestScore = row[i];
        bestPlace = i;
      }
    }
    scores[threadIdx.x] = bestScore;
    places[threadIdx.x] = bestPlace;
    __syncthreads();
    for (int stride = THREADS / 2; stride > 0; stride /= 2) {
      int other = threadIdx.x + stride;
      if (threadIdx.x < stride && precedes(scores[other], places[other], scores[threadIdx.x], places[threadIdx.x])) {
        scores[threadIdx.x] = scores[other];
        places[threadIdx.x] = places[other];
      }
      __syncthreads();
    }
    lastScore = scores[0];
    lastPlace = places[0];
    if (threadIdx.x == 0) {
      best[blockIdx.x * k + rank] = lastScore;
      place[blockIdx.x * k + rank] = lastPlace;
    }
    __syncthreads();
  }
}
