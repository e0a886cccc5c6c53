// Eight neighbouring lanes share a row and add their sums by shuffles; the width of 8 fits wavefronts of 32 and of 64.
// @launch grid=(ceildiv(rows,32)) block=(256) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

#define LANES 8

__global__ void spmv_csr(const int64_t* __restrict__ row_begin, const int* __restrict__ row_length,
                         const int* __restrict__ column, const float* __restrict__ values, const float* __restrict__ x,
                         float* __restrict__ y, int rows) {
  int row = (blockIdx.x * blockDim.x + threadIdx.x) / LANES;
  int lane = threadIdx.x % LANES;
  // Lanes without a row take part in the shuffles with an empty sum.
  int64_t begin = row < rows ? row_begin[row] : 0;
  int64_t end = row < rows ? begin + row_length[row] : 0;
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
