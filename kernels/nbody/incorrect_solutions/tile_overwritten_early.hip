// Wrong: no barrier after the sums, so a fast thread loads the next tile while others still read this one.
#include <hip/hip_runtime.h>

#define THREADS 128

__global__ void nbody(const float* __restrict__ position, const float* __restrict__ mass, float* __restrict__ acceleration, int n,
                      float softening) {
  __shared__ float4 tile[THREADS];
  int i = blockIdx.x * THREADS + threadIdx.x;
  float x = i < n ? position[3 * i] : 0.0f;
  float y = i < n ? position[3 * i + 1] : 0.0f;
  float z = i < n ? position[3 * i + 2] : 0.0f;
  float sumX = 0.0f;
  float sumY = 0.0f;
  float sumZ = 0.0f;
  for (int start = 0; start < n; start += THREADS) {
    int j = start + threadIdx.x;
    if (j < n) {
      tile[threadIdx.x] = make_float4(position[3 * j], position[3 * j + 1], position[3 * j + 2], mass[j]);
    }
    __syncthreads();
    int count = min(THREADS, n - start);
    for (int t = 0; t < count; t++) {
      float dx = tile[t].x - x;
      float dy = tile[t].y - y;
      float dz = tile[t].z - z;
      float inverse = rsqrtf(dx * dx + dy * dy + dz * dz + softening);
      float factor = tile[t].w * inverse * inverse * inverse;
      sumX += factor * dx;
      sumY += factor * dy;
      sumZ += factor * dz;
    }
  }
  if (i < n) {
    acceleration[3 * i] = sumX;
    acceleration[3 * i + 1] = sumY;
    acceleration[3 * i + 2] = sumZ;
  }
}
