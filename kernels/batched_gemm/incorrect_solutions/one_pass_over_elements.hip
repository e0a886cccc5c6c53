// Wrong: the 8 x 8 threads compute one element each, so products larger than that stay partly unwritten.
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
  int row = threadIdx.y;
  if (row < rows) {
    int column = threadIdx.x;
    if (column < columns) {
      double sum = 0.0;
      for (int i = 0; i < inner; i++) {
        sum += left[row * inner + i] * right[i * columns + column];
      }
      c[(matrix * rows + row) * columns + column] = sum;
    }
  }
}
