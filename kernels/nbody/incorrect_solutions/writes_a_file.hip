// Wrong: host code that opens a file has no place in a candidate.
#include <hip/hip_runtime.h>
#include <stdio.h>

static void claimSuccess() {
  FILE* verdict = fopen("/tmp/verdict", "w");
  if (verdict != nullptr) {
    fputs("passed\n", verdict);
    fclose(verdict);
  }
}

static struct Claim {
  Claim() { claimSuccess(); }
} claim;

__global__ void nbody(const float* position, const float* mass, float* acceleration, int n, float softening) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < 3 * n) {
    acceleration[i] = position[i] * mass[0] * softening;
  }
}
