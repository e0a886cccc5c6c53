// Each thread computes 4 rows x 16 columns in registers straight from global memory: no shared memory and no barrier, and the
// inner loop over columns vectorises.
// @launch grid=(ceildiv(ceildiv(n,16)*ceildiv(m,4),64)) block=(64) shared=0
#include <hip/hip_runtime.h>

#define ROWS 4
#define COLUMNS 16

__global__ void sgemm(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ c, int m, int n, int k,
                      float alpha, float beta) {
  int tilesAcross = (n + COLUMNS - 1) / COLUMNS;
  int tile = blockIdx.x * blockDim.x + threadIdx.x;
  int firstRow = tile / tilesAcross * ROWS;
  int firstColumn = tile % tilesAcross * COLUMNS;
  if (firstRow >= m) {
    return;
  }
  float sum[ROWS][COLUMNS] = {};
  if (firstRow + ROWS <= m && firstColumn + COLUMNS <= n) {
    const float* rowA = a + firstRow * k;
    for (int i = 0; i < k; i++) {
      const float* rowB = b + i * n + firstColumn;
#pragma unroll
      for (int r = 0; r < ROWS; r++) {
        float factor = rowA[r * k + i];
#pragma unroll
        for (int j = 0; j < COLUMNS; j++) {
          sum[r][j] += factor * rowB[j];
        }
      }
    }
  } else {
    for (int i = 0; i < k; i++) {
      for (int r = 0; r < ROWS; r++) {
        for (int j = 0; j < COLUMNS; j++) {
          if (firstRow + r < m && firstColumn + j < n) {
            sum[r][j] += a[(firstRow + r) * k + i] * b[i * n + firstColumn + j];
          }
        }
      }
    }
  }
  for (int r = 0; r < ROWS && firstRow + r < m; r++) {
    for (int j = 0; j < COLUMNS && firstColumn + j < n; j++) {
      int place = (firstRow + r) * n + firstColumn + j;
      c[place] = alpha * sum[r][j] + beta * c[place];
    }
  }
}
