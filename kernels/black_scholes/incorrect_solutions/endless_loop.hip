// Wrong: the series is summed while its term is "not smaller than zero", which it never is, so the kernel does not end.
#include <hip/hip_runtime.h>
#include <stdint.h>

__device__ float normalDistribution(float x) {
  float term = x;
  float sum = x;
  for (int i = 3; fabsf(term) >= 0.0f; i = i < 1000 ? i + 2 : 999) {
    term *= x * x / i;
    sum += term;
  }
  return 0.5f + sum * 0.39894228f * expf(-0.5f * x * x);
}

extern "C" __global__ void black_scholes(const float* spot, const float* strike, const float* years, float* call, float* put, int64_t n,
                                         float rate, float volatility) {
  int64_t i = (int64_t)blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    float deviation = volatility * sqrtf(years[i]);
    float d1 = (logf(spot[i] / strike[i]) + (rate + volatility * volatility / 2.0f) * years[i]) / deviation;
    float discounted = strike[i] * expf(-rate * years[i]);
    call[i] = spot[i] * normalDistribution(d1) - discounted * normalDistribution(d1 - deviation);
    put[i] = call[i] - spot[i] + discounted;
  }
}
