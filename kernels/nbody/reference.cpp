// Serial sum over all pairs in double precision.
#include <cmath>

extern "C" void reference(const float* position, const float* mass, float* acceleration, int n, float softening) {
  for (int i = 0; i < n; i++) {
    double sum[3] = {0.0, 0.0, 0.0};
    for (int j = 0; j < n; j++) {
      double d[3];
      double square = softening;
      for (int c = 0; c < 3; c++) {
        d[c] = static_cast<double>(position[3 * j + c]) - position[3 * i + c];
        square += d[c] * d[c];
      }
      double factor = mass[j] / (square * std::sqrt(square));
      for (int c = 0; c < 3; c++) {
        sum[c] += factor * d[c];
      }
    }
    for (int c = 0; c < 3; c++) {
      acceleration[3 * i + c] = static_cast<float>(sum[c]);
    }
  }
}
