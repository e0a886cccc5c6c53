// Wrong: parity with the strike itself instead of its present value.
#include <hip/hip_runtime.h>
#include <stdint.h>

__device__ float normalDistribution(float x) { return 0.5f * erfcf(-x / sqrtf(2.0f)); }

extern "C" __global__ void black_scholes(const float* spot, const float* strike, const float* years, float* call, float* put, int64_t n,
                                         float rate, float volatility) {
  int64_t i = (int64_t)blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float d1 = (logf(spot[i] / strike[i]) + (rate + volatility * volatility / 2.0f) * years[i]) / (volatility * sqrtf(years[i]));
  float d2 = d1 - volatility * sqrtf(years[i]);
  call[i] = spot[i] * normalDistribution(d1) - strike[i] * expf(-rate * years[i]) * normalDistribution(d2);
  put[i] = call[i] - spot[i] + strike[i];
}
