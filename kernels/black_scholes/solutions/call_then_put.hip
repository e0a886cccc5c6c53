// Two passes: the first keeps the discounted strike of each option in scratch, the second gets the put from it by parity.
// @scratch discounted float n
// @pass kernel=black_scholes args=(spot,strike,years,call,discounted,n,rate,volatility) grid=(ceildiv(n,128)) block=(128)
// @pass kernel=put_from_call args=(spot,call,discounted,put,n) grid=(ceildiv(n,256)) block=(256)
#include <hip/hip_runtime.h>
#include <stdint.h>

extern "C" __global__ void black_scholes(const float* __restrict__ spot, const float* __restrict__ strike,
                                         const float* __restrict__ years, float* __restrict__ call, float* __restrict__ discounted,
                                         int64_t n, float rate, float volatility) {
  int64_t i = (int64_t)blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    float deviation = volatility * sqrtf(years[i]);
    float middle = (logf(spot[i] / strike[i]) + rate * years[i]) / deviation;
    float present = strike[i] * expf(-rate * years[i]);
    float inPrice = 0.5f * erfcf(-0.70710678f * (middle + 0.5f * deviation));
    float inStrike = 0.5f * erfcf(-0.70710678f * (middle - 0.5f * deviation));
    call[i] = spot[i] * inPrice - present * inStrike;
    discounted[i] = present;
  }
}

extern "C" __global__ void put_from_call(const float* __restrict__ spot, const float* __restrict__ call,
                                         const float* __restrict__ discounted, float* __restrict__ put, int64_t n) {
  int64_t i = (int64_t)blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    put[i] = call[i] + (discounted[i] - spot[i]);
  }
}
