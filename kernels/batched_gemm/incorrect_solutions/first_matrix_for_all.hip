// Wrong: every product is computed from the first matrix of B.
#include <hip/hip_runtime.h>

extern "C" __global__ void batched_gemm(const double* a, const double* b, double* c, int batch, int rows, int inner,
                                        int columns) {
  extern __shared__ double shared[];
  double* left = shared;
  double* right = shared + rows * inner;
  int matrix = blockIdx.x;
  int lane = threadIdx.y * blockDim.x + threadIdx.x;
  int lanes = blockDim.x * blockDim.y;
  for (int i = lane; i < rows * inner; i += lanes) {
    left[i] = a[matrix * rows * inner + i];
  }
  for (int i = lane; i < inner * columns; i += lanes) {
    right[i] = b[i];
  }
  __syncthreads();
  for (int row = threadIdx.y; row < rows; row += blockDim.y) {
    for (int column = threadIdx.x; column < columns; column += blockDim.x) {
      double sum = 0.0;
      for (int i = 0; i < inner; i++) {
        sum += left[row * inner + i] * right[i * columns + column];
      }
      c[(matrix * rows + row) * columns + column] = sum;
    }
  }
}
