// Wrong: the products are added up in half precision, so long sums lose their last bits.
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#define TILE 16

__global__ void half_gemm(const __half* a, const __half* b, __half* c, int m, int n, int k) {
  __shared__ __half tileA[TILE][TILE];
  __shared__ __half tileB[TILE][TILE + 2];
  int row = blockIdx.y * TILE + threadIdx.y;
  int column = blockIdx.x * TILE + threadIdx.x;
  int rowB = blockIdx.x * TILE + threadIdx.y;
  __half sum = __float2half(0.0f);
  for (int start = 0; start < k; start += TILE) {
    int depth = start + threadIdx.x;
    tileA[threadIdx.y][threadIdx.x] = row < m && depth < k ? a[row * k + depth] : __float2half(0.0f);
    tileB[threadIdx.y][threadIdx.x] = rowB < n && depth < k ? b[rowB * k + depth] : __float2half(0.0f);
    __syncthreads();
    for (int i = 0; i < TILE; i++) {
      sum = __hadd(sum, __hmul(tileA[threadIdx.y][i], tileB[threadIdx.x][i]));
    }
    __syncthreads();
  }
  if (row < m && column < n) {
    c[row * n + column] = sum;
  }
}
