// The tile of sources is shared by twice as many bodies, two per thread, in a block of 64 with a tunable tile.
// @launch grid=(ceildiv(n,128)) block=(64) shared=0
// @tune TILE 256 128 512
#include <hip/hip_runtime.h>

#ifndef TILE
#define TILE 256
#endif

__device__ void addPull(float4 source, float3 here, float softening, float3* sum) {
  float dx = source.x - here.x;
  float dy = source.y - here.y;
  float dz = source.z - here.z;
  float inverse = rsqrtf(dx * dx + dy * dy + dz * dz + softening);
  float factor = source.w * inverse * inverse * inverse;
  sum->x += factor * dx;
  sum->y += factor * dy;
  sum->z += factor * dz;
}

__device__ float3 load(const float* position, int i) {
  return make_float3(position[3 * i], position[3 * i + 1], position[3 * i + 2]);
}

__device__ void store(float* acceleration, int i, float3 value) {
  acceleration[3 * i] = value.x;
  acceleration[3 * i + 1] = value.y;
  acceleration[3 * i + 2] = value.z;
}

__global__ void nbody(const float* __restrict__ position, const float* __restrict__ mass, float* __restrict__ acceleration, int n,
                      float softening) {
  __shared__ float4 tile[TILE];
  int first = blockIdx.x * 2 * blockDim.x + threadIdx.x;
  int second = first + blockDim.x;
  float3 firstPlace = load(position, min(first, n - 1));
  float3 secondPlace = load(position, min(second, n - 1));
  float3 firstSum = make_float3(0.0f, 0.0f, 0.0f);
  float3 secondSum = firstSum;
  for (int start = 0; start < n; start += TILE) {
    int count = min(TILE, n - start);
    for (int t = threadIdx.x; t < count; t += blockDim.x) {
      float3 place = load(position, start + t);
      tile[t] = make_float4(place.x, place.y, place.z, mass[start + t]);
    }
    __syncthreads();
    for (int t = 0; t < count; t++) {
      addPull(tile[t], firstPlace, softening, &firstSum);
      addPull(tile[t], secondPlace, softening, &secondSum);
    }
    __syncthreads();
  }
  if (first < n) {
    store(acceleration, first, firstSum);
  }
  if (second < n) {
    store(acceleration, second, secondSum);
  }
}
