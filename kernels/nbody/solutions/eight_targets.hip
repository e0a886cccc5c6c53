// Each thread follows eight bodies at once: a source is loaded once for eight interactions, and the loop over the eight vectorises.
// @launch grid=(ceildiv(ceildiv(n,8),64)) block=(64) shared=0
#include <hip/hip_runtime.h>

#define TARGETS 8

__global__ void nbody(const float* __restrict__ position, const float* __restrict__ mass, float* __restrict__ acceleration, int n,
                      float softening) {
  int first = (blockIdx.x * blockDim.x + threadIdx.x) * TARGETS;
  if (first >= n) {
    return;
  }
  float x[TARGETS], y[TARGETS], z[TARGETS];
  float sumX[TARGETS] = {}, sumY[TARGETS] = {}, sumZ[TARGETS] = {};
  for (int t = 0; t < TARGETS; t++) {
    int i = min(first + t, n - 1);
    x[t] = position[3 * i];
    y[t] = position[3 * i + 1];
    z[t] = position[3 * i + 2];
  }
  for (int j = 0; j < n; j++) {
    float sourceX = position[3 * j];
    float sourceY = position[3 * j + 1];
    float sourceZ = position[3 * j + 2];
    float sourceMass = mass[j];
#pragma unroll
    for (int t = 0; t < TARGETS; t++) {
      float dx = sourceX - x[t];
      float dy = sourceY - y[t];
      float dz = sourceZ - z[t];
      float square = dx * dx + dy * dy + dz * dz + softening;
      float factor = sourceMass / (square * sqrtf(square));
      sumX[t] += factor * dx;
      sumY[t] += factor * dy;
      sumZ[t] += factor * dz;
    }
  }
  for (int t = 0; t < TARGETS && first + t < n; t++) {
    acceleration[3 * (first + t)] = sumX[t];
    acceleration[3 * (first + t) + 1] = sumY[t];
    acceleration[3 * (first + t) + 2] = sumZ[t];
  }
}
