// Wrong: places of the tile beyond the depth are not set to zero, so old or uninitialised values are multiplied.
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#define TILE 16

__global__ void half_gemm(const __half* a, const __half* b, __half* c, int m, int n, int k) {
  __shared__ __half tileA[TILE][TILE];
  __shared__ __half tileB[TILE][TILE + 2];
  int row = blockIdx.y * TILE + threadIdx.y;
  int column = blockIdx.x * TILE + threadIdx.x;
  int rowB = blockIdx.x * TILE + threadIdx.y;
  float sum = 0.0f;
  for (int start = 0; start < k; start += TILE) {
    int depth = start + threadIdx.x;
    if (row < m && depth < k) {
      tileA[threadIdx.y][threadIdx.x] = a[row * k + depth];
    }
    if (rowB < n && depth < k) {
      tileB[threadIdx.y][threadIdx.x] = b[rowB * k + depth];
    }
    __syncthreads();
    for (int i = 0; i < TILE; i++) {
      sum += __half2float(tileA[threadIdx.y][i]) * __half2float(tileB[threadIdx.x][i]);
    }
    __syncthreads();
  }
  if (row < m && column < n) {
    c[row * n + column] = __float2half(sum);
  }
}
