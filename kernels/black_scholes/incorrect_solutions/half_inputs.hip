// Wrong: the inputs go through half precision.
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>
#include <stdint.h>

__device__ float normalDistribution(float x) { return 0.5f * erfcf(-x / sqrtf(2.0f)); }

extern "C" __global__ void black_scholes(const float* spot, const float* strike, const float* years, float* call, float* put, int64_t n,
                                         float rate, float volatility) {
  int64_t i = (int64_t)blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float price = __half2float(__float2half(spot[i]));
  float target = __half2float(__float2half(strike[i]));
  float time = __half2float(__float2half(years[i]));
  float deviation = volatility * sqrtf(time);
  float d1 = (logf(price / target) + (rate + volatility * volatility / 2.0f) * time) / deviation;
  float discounted = target * expf(-rate * time);
  call[i] = price * normalDistribution(d1) - discounted * normalDistribution(d1 - deviation);
  put[i] = call[i] - price + discounted;
}
