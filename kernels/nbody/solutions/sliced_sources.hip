// Two passes: four slices of the sources are summed by different blocks into scratch, then added in a fixed order.
// @scratch partial float 12*n
// @pass kernel=pull_of_slice args=(position,mass,partial,n,softening) grid=(ceildiv(n,64),4) block=(64)
// @pass kernel=nbody args=(partial,acceleration,n) grid=(ceildiv(3*n,256)) block=(256)
#include <hip/hip_runtime.h>

#define SLICES 4

__global__ void pull_of_slice(const float* __restrict__ position, const float* __restrict__ mass, float* __restrict__ partial, int n,
                              float softening) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  int length = (n + SLICES - 1) / SLICES;
  int end = min(n, (int)(blockIdx.y + 1) * length);
  float3 here = make_float3(position[3 * i], position[3 * i + 1], position[3 * i + 2]);
  float3 sum = make_float3(0.0f, 0.0f, 0.0f);
  for (int j = blockIdx.y * length; j < end; j++) {
    float dx = position[3 * j] - here.x;
    float dy = position[3 * j + 1] - here.y;
    float dz = position[3 * j + 2] - here.z;
    float inverse = rsqrtf(dx * dx + dy * dy + dz * dz + softening);
    float factor = mass[j] * inverse * inverse * inverse;
    sum.x += factor * dx;
    sum.y += factor * dy;
    sum.z += factor * dz;
  }
  float* target = partial + (blockIdx.y * n + i) * 3;
  target[0] = sum.x;
  target[1] = sum.y;
  target[2] = sum.z;
}

__global__ void nbody(const float* __restrict__ partial, float* __restrict__ acceleration, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < 3 * n) {
    acceleration[i] = (partial[i] + partial[3 * n + i]) + (partial[6 * n + i] + partial[9 * n + i]);
  }
}
