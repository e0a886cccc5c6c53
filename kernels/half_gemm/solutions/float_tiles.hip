// Each element is converted to float once, on its way into the shared tile; a thread computes 2 x 2 results of a 32 x 32 tile.
// @launch grid=(ceildiv(n,32),ceildiv(m,32)) block=(16,16) shared=0
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#define TILE 32
#define DEPTH 16
#define HALF_TILE 16

__global__ void half_gemm(const __half* __restrict__ a, const __half* __restrict__ b, __half* __restrict__ c, int m, int n, int k) {
  __shared__ float tileA[DEPTH][TILE + 1];
  __shared__ float tileB[DEPTH][TILE + 1];
  int firstRow = blockIdx.y * TILE;
  int firstColumn = blockIdx.x * TILE;
  float sum[2][2] = {};
  for (int start = 0; start < k; start += DEPTH) {
    int depth = start + threadIdx.x;
    for (int line = threadIdx.y; line < TILE; line += HALF_TILE) {
      int row = firstRow + line;
      int column = firstColumn + line;
      tileA[threadIdx.x][line] = row < m && depth < k ? __half2float(a[row * k + depth]) : 0.0f;
      tileB[threadIdx.x][line] = column < n && depth < k ? __half2float(b[column * k + depth]) : 0.0f;
    }
    __syncthreads();
    for (int i = 0; i < DEPTH; i++) {
      float upper = tileA[i][threadIdx.y];
      float lower = tileA[i][threadIdx.y + HALF_TILE];
      float left = tileB[i][threadIdx.x];
      float right = tileB[i][threadIdx.x + HALF_TILE];
      sum[0][0] += upper * left;
      sum[0][1] += upper * right;
      sum[1][0] += lower * left;
      sum[1][1] += lower * right;
    }
    __syncthreads();
  }
  for (int r = 0; r < 2; r++) {
    for (int s = 0; s < 2; s++) {
      int row = firstRow + threadIdx.y + r * HALF_TILE;
      int column = firstColumn + threadIdx.x + s * HALF_TILE;
      if (row < m && column < n) {
        c[row * n + column] = __float2half(sum[r][s]);
      }
    }
  }
}
