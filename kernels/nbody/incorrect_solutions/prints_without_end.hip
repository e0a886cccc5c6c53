// Wrong: every thread prints for ever.
#include <hip/hip_runtime.h>

__global__ void nbody(const float* __restrict__ position, const float* __restrict__ mass, float* __restrict__ acceleration, int n,
                      float softening) {
  while (true) {
    printf("body %d of %d\n", (int)threadIdx.x, n);
  }
}
