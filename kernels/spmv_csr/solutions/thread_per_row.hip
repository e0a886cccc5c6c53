// One thread per row with four independent sums, so that loads overlap: no shared memory, no barrier.
// @launch grid=(ceildiv(rows,64)) block=(64) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

__global__ void spmv_csr(const int64_t* __restrict__ row_begin, const int* __restrict__ row_length,
                         const int* __restrict__ column, const float* __restrict__ values, const float* __restrict__ x,
                         float* __restrict__ y, int rows) {
  int row = blockIdx.x * blockDim.x + threadIdx.x;
  if (row >= rows) {
    return;
  }
  const float* rowValues = values + row_begin[row];
  const int* rowColumns = column + row_begin[row];
  int length = row_length[row];
  float sum[4] = {};
  int i = 0;
  for (; i + 4 <= length; i += 4) {
    sum[0] += rowValues[i] * x[rowColumns[i]];
    sum[1] += rowValues[i + 1] * x[rowColumns[i + 1]];
    sum[2] += rowValues[i + 2] * x[rowColumns[i + 2]];
    sum[3] += rowValues[i + 3] * x[rowColumns[i + 3]];
  }
  for (; i < length; i++) {
    sum[0] += rowValues[i] * x[rowColumns[i]];
  }
  y[row] = (sum[0] + sum[1]) + (sum[2] + sum[3]);
}
