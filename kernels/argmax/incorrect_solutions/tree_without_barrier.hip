// Wrong: the tree has no barrier between its levels.
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#define THREADS 128

__global__ void argmax(const __half* __restrict__ x, int* __restrict__ index, __half* __restrict__ value, int rows, int columns) {
  __shared__ float bestValue[THREADS];
  __shared__ int bestIndex[THREADS];
  const __half* row = x + blockIdx.x * columns;
  float best = -INFINITY;
  int place = columns;
  for (int i = threadIdx.x; i < columns; i += THREADS) {
    float candidate = __half2float(row[i]);
    if (candidate > best) {
      best = candidate;
      place = i;
    }
  }
  bestValue[threadIdx.x] = best;
  bestIndex[threadIdx.x] = place;
  __syncthreads();
  for (int stride = THREADS / 2; stride > 0; stride /= 2) {
    if (threadIdx.x < stride) {
      float other = bestValue[threadIdx.x + stride];
      int otherIndex = bestIndex[threadIdx.x + stride];
      if (other > bestValue[threadIdx.x] || (other == bestValue[threadIdx.x] && otherIndex < bestIndex[threadIdx.x])) {
        bestValue[threadIdx.x] = other;
        bestIndex[threadIdx.x] = otherIndex;
      }
    }
  }
  if (threadIdx.x == 0) {
    index[blockIdx.x] = bestIndex[0];
    value[blockIdx.x] = row[bestIndex[0]];
  }
}
