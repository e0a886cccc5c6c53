// Wrong: the sum is kept in single precision although inputs and outputs are double.
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
    right[i] = b[matrix * inner * columns + i];
  }
  __syncthreads();
  for (int row = threadIdx.y; row < rows; row += blockDim.y) {
    for (int column = threadIdx.x; column < columns; column += blockDim.x) {
      float sum = 0.0f;
      for (int i = 0; i < inner; i++) {
        sum += (float)left[row * inner + i] * (float)right[i * columns + column];
      }
      c[(matrix * rows + row) * columns + column] = sum;
    }
  }
}
