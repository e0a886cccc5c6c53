// Wrong: a polynomial of three terms is off by 1e-5 in the distribution, ten times more than allowed in the price.
#include <hip/hip_runtime.h>
#include <stdint.h>

__device__ float normalDistribution(float x) {
  float t = 1.0f / (1.0f + 0.33267f * fabsf(x));
  float upper = 0.39894228f * expf(-0.5f * x * x) * t * (0.4361836f + t * (-0.1201676f + t * 0.937298f));
  return x > 0.0f ? 1.0f - upper : upper;
}

extern "C" __global__ void black_scholes(const float* spot, const float* strike, const float* years, float* call, float* put, int64_t n,
                                         float rate, float volatility) {
  int64_t i = (int64_t)blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float d1 = (logf(spot[i] / strike[i]) + (rate + volatility * volatility / 2.0f) * years[i]) / (volatility * sqrtf(years[i]));
  float d2 = d1 - volatility * sqrtf(years[i]);
  call[i] = spot[i] * normalDistribution(d1) - strike[i] * expf(-rate * years[i]) * normalDistribution(d2);
  put[i] = strike[i] * expf(-rate * years[i]) * normalDistribution(-d2) - spot[i] * normalDistribution(-d1);
}
