// Wrong: partial sums are added atomically to y, which nobody has set to zero.
// @launch grid=(rows) block=(64) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

__global__ void spmv_csr(const int64_t* __restrict__ row_begin, const int* __restrict__ row_length,
                         const int* __restrict__ column, const float* __restrict__ values, const float* __restrict__ x,
                         float* __restrict__ y, int rows) {
  int row = blockIdx.x;
  int64_t begin = row_begin[row];
  float sum = 0.0f;
  for (int i = threadIdx.x; i < row_length[row]; i += blockDim.x) {
    sum += values[begin + i] * x[column[begin + i]];
  }
  atomicAdd(&y[row], sum);
}
