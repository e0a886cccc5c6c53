// A fixed number of blocks takes rows in turn; the number of rows that a thread takes at once is tunable.
// @launch grid=(min(64,ceildiv(rows,64))) block=(64) shared=0
// @tune ROWS 1 2 4
#include <hip/hip_runtime.h>
#include <stdint.h>

#ifndef ROWS
#define ROWS 1
#endif

__global__ void spmv_csr(const int64_t* __restrict__ row_begin, const int* __restrict__ row_length,
                         const int* __restrict__ column, const float* __restrict__ values, const float* __restrict__ x,
                         float* __restrict__ y, int rows) {
  int stride = gridDim.x * blockDim.x * ROWS;
  for (int first = (blockIdx.x * blockDim.x + threadIdx.x) * ROWS; first < rows; first += stride) {
    for (int row = first; row < min(first + ROWS, rows); row++) {
      int64_t begin = row_begin[row];
      int length = row_length[row];
      float sum = 0.0f;
      for (int i = 0; i < length; i++) {
        sum += values[begin + i] * x[column[begin + i]];
      }
      y[row] = sum;
    }
  }
}
