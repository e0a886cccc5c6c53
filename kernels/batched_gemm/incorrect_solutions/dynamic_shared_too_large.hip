// Wrong: the launch asks for 80 KB of dynamic shared memory; a block may have 64 KB.
// @launch grid=(batch) block=(64) shared=81920
#include <hip/hip_runtime.h>

extern "C" __global__ void batched_gemm(const double* a, const double* b, double* c, int batch, int rows, int inner,
                                        int columns) {
  extern __shared__ double right[];
  for (int i = threadIdx.x; i < inner * columns; i += blockDim.x) {
    right[i] = b[blockIdx.x * inner * columns + i];
  }
  __syncthreads();
  for (int element = threadIdx.x; element < rows * columns; element += blockDim.x) {
    double sum = 0.0;
    for (int i = 0; i < inner; i++) {
      sum += a[(blockIdx.x * rows + element / columns) * inner + i] * right[i * columns + element % columns];
    }
    c[blockIdx.x * rows * columns + element] = sum;
  }
}
