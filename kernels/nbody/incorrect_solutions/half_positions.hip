// Wrong: the bodies are kept as halves in shared memory, which moves each of them by up to 1/2048 of its place.
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#define THREADS 128

__global__ void nbody(const float* __restrict__ position, const float* __restrict__ mass, float* __restrict__ acceleration, int n,
                      float softening) {
  __shared__ __half tile[THREADS][4];
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
      for (int c = 0; c < 3; c++) {
        tile[threadIdx.x][c] = __float2half(position[3 * j + c]);
      }
      tile[threadIdx.x][3] = __float2half(mass[j]);
    }
    __syncthreads();
    int count = min(THREADS, n - start);
    for (int t = 0; t < count; t++) {
      float dx = __half2float(tile[t][0]) - x;
      float dy = __half2float(tile[t][1]) - y;
      float dz = __half2float(tile[t][2]) - z;
      float inverse = rsqrtf(dx * dx + dy * dy + dz * dz + softening);
      float factor = __half2float(tile[t][3]) * inverse * inverse * inverse;
      sumX += factor * dx;
      sumY += factor * dy;
      sumZ += factor * dz;
    }
    __syncthreads();
  }
  if (i < n) {
    acceleration[3 * i] = sumX;
    acceleration[3 * i + 1] = sumY;
    acceleration[3 * i + 2] = sumZ;
  }
}
