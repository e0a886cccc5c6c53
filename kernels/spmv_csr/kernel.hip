// One block of 64 threads per row: each thread adds up every 64th nonzero, then the block adds the partial sums in shared memory.
#include <hip/hip_runtime.h>
#include <stdint.h>

#define THREADS 64

__global__ void spmv_csr(const int64_t* row_begin, const int* row_length, const int* column, const float* values, const float* x,
                         float* y, int rows) {
  __shared__ float partial[THREADS];
  int row = blockIdx.x;
  int64_t begin = row_begin[row];
  int64_t end = begin + row_length[row];
  float sum = 0.0f;
  for (int64_t i = begin + threadIdx.x; i < end; i += THREADS) {
    sum += values[i] * x[column[i]];
  }
  partial[threadIdx.x] = sum;
  __syncthreads();
  for (int stride = THREADS / 2; stride > 0; stride /= 2) {
    if (threadIdx.x < stride) {
      partial[threadIdx.x] += partial[threadIdx.x + stride];
    }
    __syncthreads();
  }
  if (threadIdx.x == 0) {
    y[row] = partial[0];
  }
}
