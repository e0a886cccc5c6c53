// 32 lanes per query, four queries per block: maximum and sum by shuffles of width 32, which suits wavefronts of 32 and of 64.
// @launch grid=(ceildiv(length,4),heads) block=(32,4) shared=16*length
#include <hip/hip_runtime.h>

#define LANES 32

__global__ void causal_attention(const float* __restrict__ query, const float* __restrict__ key, const float* __restrict__ value,
                                 float* __restrict__ output, int length, int depth, float scale) {
  extern __shared__ float weights[];
  float* weight = weights + threadIdx.y * length;
  int head = blockIdx.y * length * depth;
  int i = blockIdx.x * blockDim.y + threadIdx.y;
  // A group of lanes without a query has no keys either, but takes part in every shuffle and barrier.
  int keys = i < length ? i + 1 : 0;
  float maximum = -INFINITY;
  for (int j = threadIdx.x; j < keys; j += LANES) {
    float score = 0.0f;
    for (int d = 0; d < depth; d++) {
      score += query[head + i * depth + d] * key[head + j * depth + d];
    }
    weight[j] = score * scale;
    maximum = fmaxf(maximum, weight[j]);
  }
  for (int mask = LANES / 2; mask > 0; mask /= 2) {
    maximum = fmaxf(maximum, __shfl_xor(maximum, mask, LANES));
  }
  float sum = 0.0f;
  for (int j = threadIdx.x; j < keys; j += LANES) {
    weight[j] = expf(weight[j] - maximum);
    sum += weight[j];
  }
  for (int mask = LANES / 2; mask > 0; mask /= 2) {
    sum += __shfl_xor(sum, mask, LANES);
  }
  __syncthreads();
  if (i < length) {
    for (int d = threadIdx.x; d < depth; d += LANES) {
      float mean = 0.0f;
      for (int j = 0; j < keys; j++) {
        mean += weight[j] * value[head + j * depth + d];
      }
      output[head + i * depth + d] = mean / sum;
    }
  }
}
