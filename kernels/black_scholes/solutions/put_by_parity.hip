// The put follows from the call by parity, so two of the four error functions and one exponential go; each input is read once.
#include <hip/hip_runtime.h>
#include <stdint.h>

__device__ float normalDistribution(float x) { return 0.5f * erfcf(-0.70710678f * x); }

extern "C" __global__ void black_scholes(const float* __restrict__ spot, const float* __restrict__ strike,
                                         const float* __restrict__ years, float* __restrict__ call, float* __restrict__ put,
                                         int64_t n, float rate, float volatility) {
  int64_t i = (int64_t)blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float price = spot[i];
  float target = strike[i];
  float time = years[i];
  float deviation = volatility * sqrtf(time);
  float d1 = (logf(price / target) + (rate + 0.5f * volatility * volatility) * time) / deviation;
  float discounted = target * expf(-rate * time);
  float value = price * normalDistribution(d1) - discounted * normalDistribution(d1 - deviation);
  call[i] = value;
  put[i] = value - price + discounted;
}
