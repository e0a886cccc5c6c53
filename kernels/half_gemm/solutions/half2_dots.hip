// Where k is even, rows start on whole pairs: each thread computes one result from two-wide loads of both rows, without a barrier.
// @launch grid=(ceildiv(n,64),m) block=(64) shared=0
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

__global__ void half_gemm(const __half* __restrict__ a, const __half* __restrict__ b, __half* __restrict__ c, int m, int n, int k) {
  int row = blockIdx.y;
  int column = blockIdx.x * blockDim.x + threadIdx.x;
  if (column >= n) {
    return;
  }
  float sum = 0.0f;
  if (k % 2 == 0) {
    const __half2* left = reinterpret_cast<const __half2*>(a + row * k);
    const __half2* right = reinterpret_cast<const __half2*>(b + column * k);
    for (int i = 0; i < k / 2; i++) {
      float2 l = __half22float2(left[i]);
      float2 r = __half22float2(right[i]);
      sum += l.x * r.x + l.y * r.y;
    }
  } else {
    for (int i = 0; i < k; i++) {
      sum += __half2float(a[row * k + i]) * __half2float(b[column * k + i]);
    }
  }
  c[row * n + column] = __float2half(sum);
}
