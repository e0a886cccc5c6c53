// Two passes: the products of a row go to scratch side by side, then one thread per row adds them without any indirection.
// @scratch product float rows*capacity
// @pass kernel=multiply args=(row_begin,row_length,column,values,x,product,rows) grid=(ceildiv(rows,32)) block=(8,32)
// @pass kernel=spmv_csr args=(row_begin,row_length,product,y,rows) grid=(ceildiv(rows,128)) block=(128)
#include <hip/hip_runtime.h>
#include <stdint.h>

__global__ void multiply(const int64_t* __restrict__ row_begin, const int* __restrict__ row_length,
                         const int* __restrict__ column, const float* __restrict__ values, const float* __restrict__ x,
                         float* __restrict__ product, int rows) {
  int row = blockIdx.x * blockDim.y + threadIdx.y;
  if (row >= rows) {
    return;
  }
  int64_t begin = row_begin[row];
  for (int i = threadIdx.x; i < row_length[row]; i += blockDim.x) {
    product[begin + i] = values[begin + i] * x[column[begin + i]];
  }
}

__global__ void spmv_csr(const int64_t* __restrict__ row_begin, const int* __restrict__ row_length,
                         const float* __restrict__ product, float* __restrict__ y, int rows) {
  int row = blockIdx.x * blockDim.x + threadIdx.x;
  if (row >= rows) {
    return;
  }
  float sum = 0.0f;
  int64_t begin = row_begin[row];
  for (int i = 0; i < row_length[row]; i++) {
    sum += product[begin + i];
  }
  y[row] = sum;
}
