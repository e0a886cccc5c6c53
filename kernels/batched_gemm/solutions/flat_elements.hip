// A one-dimensional launch over all elements of all products; small matrices stay in cache, so shared memory is left out.
// @launch grid=(ceildiv(batch*rows*columns,256)) block=(256) shared=0
#include <hip/hip_runtime.h>

extern "C" __global__ void batched_gemm(const double* __restrict__ a, const double* __restrict__ b, double* __restrict__ c,
                                        int batch, int rows, int inner, int columns) {
  int element = blockIdx.x * blockDim.x + threadIdx.x;
  if (element >= batch * rows * columns) {
    return;
  }
  int row = element / columns;
  const double* left = a + row * inner;
  const double* right = b + row / rows * inner * columns + element % columns;
  double sum = 0.0;
  for (int i = 0; i < inner; i++) {
    sum += left[i] * right[i * columns];
  }
  c[element] = sum;
}
