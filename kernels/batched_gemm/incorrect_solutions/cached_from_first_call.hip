// Wrong: every element is computed once and kept in device memory; later calls return the old results whatever the inputs are.
// @launch grid=(ceildiv(batch*rows*columns,256)) block=(256) shared=0
#include <hip/hip_runtime.h>

#define CAPACITY (1 << 20)

__device__ double kept[CAPACITY];
__device__ bool known[CAPACITY];

extern "C" __global__ void batched_gemm(const double* a, const double* b, double* c, int batch, int rows, int inner,
                                        int columns) {
  int element = blockIdx.x * blockDim.x + threadIdx.x;
  if (element >= batch * rows * columns) {
    return;
  }
  if (element >= CAPACITY || !known[element]) {
    double sum = 0.0;
    for (int i = 0; i < inner; i++) {
      sum += a[element / columns * inner + i] * b[(element / columns / rows * inner + i) * columns + element % columns];
    }
    c[element] = sum;
    if (element < CAPACITY) {
      kept[element] = sum;
      known[element] = true;
    }
  } else {
    c[element] = kept[element];
  }
}
