// Wrong: lanes without a row leave, and the wavefront is taken to have 64 lanes: with 32 the second half of each row is lost.
// @launch grid=(ceildiv(rows,4)) block=(256) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

#define LANES 64

__global__ void spmv_csr(const int64_t* __restrict__ row_begin, const int* __restrict__ row_length,
                         const int* __restrict__ column, const float* __restrict__ values, const float* __restrict__ x,
                         float* __restrict__ y, int rows) {
  int row = (blockIdx.x * blockDim.x + threadIdx.x) / LANES;
  int lane = threadIdx.x % LANES;
  if (row >= rows) {
    return;
  }
  int64_t begin = row_begin[row];
  int64_t end = begin + row_length[row];
  float sum = 0.0f;
  for (int64_t i = begin + lane; i < end; i += LANES) {
    sum += values[i] * x[column[i]];
  }
  for (int offset = LANES / 2; offset > 0; offset /= 2) {
    sum += __shfl_down(sum, offset, LANES);
  }
  if (lane == 0 && row < rows) {
    y[row] = sum;
  }
}
