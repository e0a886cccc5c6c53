// Wrong: all threads compare with and write the row's best in shared memory without any order between them.
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

__global__ void argmax(const __half* __restrict__ x, int* __restrict__ index, __half* __restrict__ value, int rows, int columns) {
  __shared__ float best;
  __shared__ int place;
  const __half* row = x + blockIdx.x * columns;
  if (threadIdx.x == 0) {
    best = -INFINITY;
    place = 0;
  }
  __syncthreads();
  for (int i = threadIdx.x; i < columns; i += blockDim.x) {
    float candidate = __half2float(row[i]);
    if (candidate > best) {
      best = candidate;
      place = i;
    }
  }
  __syncthreads();
  if (threadIdx.x == 0) {
    index[blockIdx.x] = place;
    value[blockIdx.x] = row[place];
  }
}
