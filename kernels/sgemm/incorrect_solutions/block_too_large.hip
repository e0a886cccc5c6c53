// Wrong: 64 x 32 threads are more than the 1024 that a block may have, so the launch fails.
// @launch grid=(ceildiv(n,64),ceildiv(m,32)) block=(64,32) shared=0
#include <hip/hip_runtime.h>

__global__ void sgemm(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ c, int m, int n, int k,
                      float alpha, float beta) {
  int row = blockIdx.y * blockDim.y + threadIdx.y;
  int column = blockIdx.x * blockDim.x + threadIdx.x;
  if (row < m && column < n) {
    float sum = 0.0f;
    for (int i = 0; i < k; i++) {
      sum += a[row * k + i] * b[i * n + column];
    }
    c[row * n + column] = alpha * sum + beta * c[row * n + column];
  }
}
