// Two passes: four slices of the depth k are summed independently into a scratch buffer, then added in a fixed order.
// @scratch partial float 4*m*n
// @pass kernel=sgemm_slice args=(a,b,partial,m,n,k) grid=(ceildiv(n,64),m,4) block=(64)
// @pass kernel=sgemm args=(partial,c,m,n,alpha,beta) grid=(ceildiv(m*n,256)) block=(256)
#include <hip/hip_runtime.h>

#define SLICES 4

__global__ void sgemm_slice(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ partial, int m, int n,
                            int k) {
  int column = blockIdx.x * blockDim.x + threadIdx.x;
  int row = blockIdx.y;
  int slice = blockIdx.z;
  if (column >= n) {
    return;
  }
  int length = (k + SLICES - 1) / SLICES;
  int end = min(k, (slice + 1) * length);
  float sum = 0.0f;
  for (int i = slice * length; i < end; i++) {
    sum += a[row * k + i] * b[i * n + column];
  }
  partial[(slice * m + row) * n + column] = sum;
}

__global__ void sgemm(const float* __restrict__ partial, float* __restrict__ c, int m, int n, float alpha, float beta) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < m * n) {
    float sum = 0.0f;
    for (int slice = 0; slice < SLICES; slice++) {
      sum += partial[slice * m * n + i];
    }
    c[i] = alpha * sum + beta * c[i];
  }
}
