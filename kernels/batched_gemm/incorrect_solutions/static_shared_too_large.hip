// Wrong: three static tiles of 64 x 64 doubles are 96 KB of shared memory; a block may have 64 KB.
#include <hip/hip_runtime.h>

#define SIZE 64

extern "C" __global__ void batched_gemm(const double* a, const double* b, double* c, int batch, int rows, int inner,
                                        int columns) {
  __shared__ double left[SIZE][SIZE];
  __shared__ double right[SIZE][SIZE];
  __shared__ double result[SIZE][SIZE];
  for (int row = threadIdx.y; row < SIZE; row += blockDim.y) {
    for (int column = threadIdx.x; column < SIZE; column += blockDim.x) {
      left[row][column] = row < rows && column < inner ? a[(blockIdx.x * rows + row) * inner + column] : 0.0;
      right[row][column] = row < inner && column < columns ? b[(blockIdx.x * inner + row) * columns + column] : 0.0;
      result[row][column] = 0.0;
    }
  }
  __syncthreads();
  for (int row = threadIdx.y; row < rows; row += blockDim.y) {
    for (int column = threadIdx.x; column < columns; column += blockDim.x) {
      for (int i = 0; i < inner; i++) {
        result[row][column] += left[row][i] * right[i][column];
      }
      c[(blockIdx.x * rows + row) * columns + column] = result[row][column];
    }
  }
}
