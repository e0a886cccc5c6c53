// Wrong: it does not compile; there is no intrinsic __half_dot.
// @launch grid=(ceildiv(n,64),m) block=(64) shared=0
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

__global__ void half_gemm(const __half* a, const __half* b, __half* c, int m, int n, int k) {
  int column = blockIdx.x * blockDim.x + threadIdx.x;
  if (column < n) {
    c[blockIdx.y * n + column] = __float2half(__half_dot(a + blockIdx.y * k, b + column * k, k));
  }
}
