// Wrong: one thread loads B and the others read it without a barrier, which happens to work where that thread runs first.
// @launch grid=(batch) block=(32) shared=8*inner*columns
#include <hip/hip_runtime.h>

extern "C" __global__ void batched_gemm(const double* a, const double* b, double* c, int batch, int rows, int inner,
                                        int columns) {
  extern __shared__ double right[];
  if (threadIdx.x == 0) {
    for (int i = 0; i < inner * columns; i++) {
      right[i] = b[blockIdx.x * inner * columns + i];
    }
  }
  for (int element = threadIdx.x; element < rows * columns; element += blockDim.x) {
    double sum = 0.0;
    for (int i = 0; i < inner; i++) {
      sum += a[(blockIdx.x * rows + element / columns) * inner + i] * right[i * columns + element % columns];
    }
    c[blockIdx.x * rows * columns + element] = sum;
  }
}
