// Wrong: scores are taken to be about zero, so that all visible keys weigh the same.
// @launch grid=(ceildiv(length,32),heads) block=(32) shared=0
#include <hip/hip_runtime.h>

#define MAXIMUM_DEPTH 64

__global__ void causal_attention(const float* __restrict__ query, const float* __restrict__ key, const float* __restrict__ value,
                                 float* __restrict__ output, int length, int depth, float scale) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= length) {
    return;
  }
  int head = blockIdx.y * length * depth;
  float mean[MAXIMUM_DEPTH] = {};
  float sum = 0.0f;
  for (int j = 0; j <= i; j++) {
    float weight = 1.0f;
    sum += weight;
    const float* line = value + head + j * depth;
    for (int d = 0; d < depth; d++) {
      mean[d] += weight * line[d];
    }
  }
  for (int d = 0; d < depth; d++) {
    output[head + i * depth + d] = mean[d] / sum;
  }
}
