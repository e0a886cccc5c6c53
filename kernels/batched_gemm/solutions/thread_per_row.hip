// One thread per row of C, eight columns at a time in registers: rows of B are read in order, and nothing is shared.
// @launch grid=(ceildiv(batch*rows,64)) block=(64) shared=0
#include <hip/hip_runtime.h>

#define WIDTH 8

extern "C" __global__ void batched_gemm(const double* __restrict__ a, const double* __restrict__ b, double* __restrict__ c,
                                        int batch, int rows, int inner, int columns) {
  int row = blockIdx.x * blockDim.x + threadIdx.x;
  if (row >= batch * rows) {
    return;
  }
  const double* left = a + row * inner;
  const double* right = b + row / rows * inner * columns;
  double* result = c + row * columns;
  int column = 0;
  for (; column + WIDTH <= columns; column += WIDTH) {
    double sum[WIDTH] = {};
    for (int i = 0; i < inner; i++) {
      double factor = left[i];
#pragma unroll
      for (int j = 0; j < WIDTH; j++) {
        sum[j] += factor * right[i * columns + column + j];
      }
    }
#pragma unroll
    for (int j = 0; j < WIDTH; j++) {
      result[column + j] = sum[j];
    }
  }
  for (; column < columns; column++) {
    double sum = 0.0;
    for (int i = 0; i < inner; i++) {
      sum += left[i] * right[i * columns + column];
    }
    result[column] = sum;
  }
}
