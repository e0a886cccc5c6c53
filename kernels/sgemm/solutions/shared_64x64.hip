// A 64 x 64 tile of C per block of 16 x 16 threads, 4 x 4 results per thread: a quarter of the shared-memory traffic and a
// sixteenth of the barriers per result.
// @launch grid=(ceildiv(n,64),ceildiv(m,64)) block=(16,16) shared=0
#include <hip/hip_runtime.h>

#define TILE 64
#define DEPTH 16
#define STRIDE 16
#define EACH 4

__global__ void sgemm(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ c, int m, int n, int k,
                      float alpha, float beta) {
  __shared__ float tileA[DEPTH][TILE + 1];
  __shared__ float tileB[DEPTH][TILE];
  int firstRow = blockIdx.y * TILE;
  int firstColumn = blockIdx.x * TILE;
  int lane = threadIdx.y * blockDim.x + threadIdx.x;
  float sum[EACH][EACH] = {};
  for (int start = 0; start < k; start += DEPTH) {
    for (int i = lane; i < TILE * DEPTH; i += STRIDE * STRIDE) {
      int row = firstRow + i / DEPTH;
      int columnA = start + i % DEPTH;
      tileA[i % DEPTH][i / DEPTH] = row < m && columnA < k ? a[row * k + columnA] : 0.0f;
      int rowB = start + i / TILE;
      int column = firstColumn + i % TILE;
      tileB[i / TILE][i % TILE] = rowB < k && column < n ? b[rowB * n + column] : 0.0f;
    }
    __syncthreads();
    for (int i = 0; i < DEPTH; i++) {
      float left[EACH], right[EACH];
      for (int e = 0; e < EACH; e++) {
        left[e] = tileA[i][threadIdx.y + e * STRIDE];
        right[e] = tileB[i][threadIdx.x + e * STRIDE];
      }
      for (int r = 0; r < EACH; r++) {
        for (int s = 0; s < EACH; s++) {
          sum[r][s] += left[r] * right[s];
        }
      }
    }
    __syncthreads();
  }
  for (int r = 0; r < EACH; r++) {
    for (int s = 0; s < EACH; s++) {
      int row = firstRow + threadIdx.y + r * STRIDE;
      int column = firstColumn + threadIdx.x + s * STRIDE;
      if (row < m && column < n) {
        c[row * n + column] = alpha * sum[r][s] + beta * c[row * n + column];
      }
    }
  }
}
