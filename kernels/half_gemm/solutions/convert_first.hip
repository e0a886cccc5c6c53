// Two passes: B is converted to float and transposed into scratch once, then each thread computes 16 neighbouring columns of a
// row with contiguous reads.
// @scratch transposed float n*k
// @pass kernel=transpose_to_float args=(b,transposed,n,k) grid=(ceildiv(n*k,256)) block=(256)
// @pass kernel=half_gemm args=(a,transposed,c,m,n,k) grid=(ceildiv(m*ceildiv(n,16),64)) block=(64)
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#define COLUMNS 16

__global__ void transpose_to_float(const __half* __restrict__ b, float* __restrict__ transposed, int n, int k) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n * k) {
    transposed[i % k * n + i / k] = __half2float(b[i]);
  }
}

__global__ void half_gemm(const __half* __restrict__ a, const float* __restrict__ transposed, __half* __restrict__ c, int m, int n,
                          int k) {
  int groups = (n + COLUMNS - 1) / COLUMNS;
  int task = blockIdx.x * blockDim.x + threadIdx.x;
  int row = task / groups;
  if (row >= m) {
    return;
  }
  int first = task % groups * COLUMNS;
  int width = min(COLUMNS, n - first);
  float sum[COLUMNS] = {};
  for (int i = 0; i < k; i++) {
    float factor = __half2float(a[row * k + i]);
    const float* line = transposed + i * n + first;
    if (width == COLUMNS) {
#pragma unroll
      for (int j = 0; j < COLUMNS; j++) {
        sum[j] += factor * line[j];
      }
    } else {
      for (int j = 0; j < width; j++) {
        sum[j] += factor * line[j];
      }
    }
  }
  for (int j = 0; j < width; j++) {
    c[row * n + first + j] = __float2half(sum[j]);
  }
}
