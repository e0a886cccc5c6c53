// Wrong: every price is NaN, which a comparison of the kind "not larger than the tolerance" would let pass.
#include <hip/hip_runtime.h>
#include <stdint.h>

__device__ float normalDistribution(float x) { return 0.5f * erfcf(-x / sqrtf(2.0f)); }

extern "C" __global__ void black_scholes(const float* spot, const float* strike, const float* years, float* call, float* put, int64_t n,
                                         float rate, float volatility) {
  int64_t i = (int64_t)blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  call[i] = nanf("");
  put[i] = nanf("");
}
