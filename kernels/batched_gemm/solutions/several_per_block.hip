// Several products per block, the third dimension of the block counting them, so that tiny matrices still fill a block.
// @launch grid=(ceildiv(batch,MATRICES)) block=(8,8,MATRICES) shared=8*MATRICES*inner*columns
// @tune MATRICES 4 2 8
#include <hip/hip_runtime.h>

#ifndef MATRICES
#define MATRICES 4
#endif

extern "C" __global__ void batched_gemm(const double* a, const double* b, double* c, int batch, int rows, int inner,
                                        int columns) {
  extern __shared__ double shared[];
  double* right = shared + threadIdx.z * inner * columns;
  int matrix = blockIdx.x * MATRICES + threadIdx.z;
  int lane = threadIdx.y * blockDim.x + threadIdx.x;
  int lanes = blockDim.x * blockDim.y;
  bool present = matrix < batch;
  if (present) {
    for (int i = lane; i < inner * columns; i += lanes) {
      right[i] = b[matrix * inner * columns + i];
    }
  }
  __syncthreads();
  if (!present) {
    return;
  }
  for (int element = lane; element < rows * columns; element += lanes) {
    const double* left = a + (matrix * rows + element / columns) * inner;
    double sum = 0.0;
    for (int i = 0; i < inner; i++) {
      sum += left[i] * right[i * columns + element % columns];
    }
    c[matrix * rows * columns + element] = sum;
  }
}
