// Serial Black-Scholes prices in double precision.
#include <cmath>
#include <cstdint>

namespace {
double normal(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }
}  // namespace

extern "C" void reference(const float* spot, const float* strike, const float* years, float* call, float* put, int64_t n, float rate,
                          float volatility) {
  for (int64_t i = 0; i < n; i++) {
    double deviation = volatility * std::sqrt(static_cast<double>(years[i]));
    double drift = (rate + 0.5 * volatility * volatility) * years[i];
    double d1 = (std::log(static_cast<double>(spot[i]) / strike[i]) + drift) / deviation;
    double d2 = d1 - deviation;
    double discounted = strike[i] * std::exp(-static_cast<double>(rate) * years[i]);
    call[i] = static_cast<float>(spot[i] * normal(d1) - discounted * normal(d2));
    put[i] = static_cast<float>(discounted * normal(-d2) - spot[i] * normal(-d1));
  }
}
