// Wrong: threads outside the matrix return before a barrier that the rest of their block waits at.
#include <hip/hip_runtime.h>

#define TILE 16

__global__ void sgemm(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ c, int m, int n, int k,
                      float alpha, float beta) {
  __shared__ float tileA[TILE][TILE];
  __shared__ float tileB[TILE][TILE];
  int row = blockIdx.y * TILE + threadIdx.y;
  int column = blockIdx.x * TILE + threadIdx.x;
  if (row >= m || column >= n) {
    return;
  }
  float sum = 0.0f;
  for (int start = 0; start < k; start += TILE) {
    int columnA = start + threadIdx.x;
    int rowB = start + threadIdx.y;
    tileA[threadIdx.y][threadIdx.x] = row < m && columnA < k ? a[row * k + columnA] : 0.0f;
    tileB[threadIdx.y][threadIdx.x] = rowB < k && column < n ? b[rowB * n + column] : 0.0f;
    __syncthreads();
    for (int i = 0; i < TILE; i++) {
      sum += tileA[threadIdx.y][i] * tileB[i][threadIdx.x];
    }
    __syncthreads();
  }
  if (row < m && column < n) {
    c[row * n + column] = alpha * sum + beta * c[row * n + column];
  }
}
