// The normal distribution by the polynomial 26.2.17 of Abramowitz and Stegun, off by less than 1e-7, and four options per thread.
// @launch grid=(ceildiv(n,1024)) block=(256) shared=0
#include <hip/hip_runtime.h>
#include <stdint.h>

__device__ float normalDistribution(float x) {
  float t = 1.0f / (1.0f + 0.2316419f * fabsf(x));
  float sum = t * (0.31938153f + t * (-0.356563782f + t * (1.781477937f + t * (-1.821255978f + t * 1.330274429f))));
  float upper = 0.39894228f * expf(-0.5f * x * x) * sum;
  return x > 0.0f ? 1.0f - upper : upper;
}

extern "C" __global__ void black_scholes(const float* __restrict__ spot, const float* __restrict__ strike,
                                         const float* __restrict__ years, float* __restrict__ call, float* __restrict__ put,
                                         int64_t n, float rate, float volatility) {
  int64_t first = (int64_t)blockIdx.x * blockDim.x * 4 + threadIdx.x;
  float drift = rate + 0.5f * volatility * volatility;
#pragma unroll
  for (int part = 0; part < 4; part++) {
    int64_t i = first + part * (int64_t)blockDim.x;
    if (i < n) {
      float deviation = volatility * sqrtf(years[i]);
      float d1 = (logf(spot[i] / strike[i]) + drift * years[i]) / deviation;
      float discounted = strike[i] * expf(-rate * years[i]);
      float value = spot[i] * normalDistribution(d1) - discounted * normalDistribution(d1 - deviation);
      call[i] = value;
      put[i] = value - spot[i] + discounted;
    }
  }
}
