// Fewer threads per row, each with a contiguous part, whose results thread 0 compares in order: one barrier instead of eight.
// @launch grid=(rows) block=(THREADS) shared=0
// @tune THREADS 8 4 16 32
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#ifndef THREADS
#define THREADS 8
#endif

__global__ void argmax(const __half* __restrict__ x, int* __restrict__ index, __half* __restrict__ value, int rows, int columns) {
  __shared__ int places[THREADS];
  const __half* row = x + blockIdx.x * columns;
  int begin = (int)((long long)columns * threadIdx.x / THREADS);
  int end = (int)((long long)columns * (threadIdx.x + 1) / THREADS);
  int place = begin;
  float best = -INFINITY;
  for (int i = begin; i < end; i++) {
    float candidate = __half2float(row[i]);
    if (candidate > best) {
      best = candidate;
      place = i;
    }
  }
  places[threadIdx.x] = begin < end ? place : -1;
  __syncthreads();
  if (threadIdx.x == 0) {
    int first = -1;
    float largest = -INFINITY;
    for (int t = 0; t < THREADS; t++) {
      if (places[t] >= 0 && __half2float(row[places[t]]) > largest) {
        first = places[t];
        largest = __half2float(row[first]);
      }
    }
    index[blockIdx.x] = first;
    value[blockIdx.x] = row[first];
  }
}
