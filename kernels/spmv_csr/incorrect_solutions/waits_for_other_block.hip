// Wrong: block 0 clears y for all and raises a flag that nothing orders; a block that runs earlier leaves its rows unwritten.
// @launch grid=(ceildiv(rows,64)) block=(64) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

__device__ int cleared;

__global__ void spmv_csr(const int64_t* __restrict__ row_begin, const int* __restrict__ row_length,
                         const int* __restrict__ column, const float* __restrict__ values, const float* __restrict__ x,
                         float* __restrict__ y, int rows) {
  if (blockIdx.x == 0) {
    for (int i = threadIdx.x; i < rows; i += blockDim.x) {
      y[i] = 0.0f;
    }
    cleared = 1;
  }
  int row = blockIdx.x * blockDim.x + threadIdx.x;
  if (row >= rows || cleared == 0) {
    return;
  }
  for (int i = 0; i < row_length[row]; i++) {
    y[row] += values[row_begin[row] + i] * x[column[row_begin[row] + i]];
  }
}
