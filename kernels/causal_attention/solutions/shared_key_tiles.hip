// A block takes 64 queries and walks over tiles of 16 keys and values in shared memory, each thread with a running softmax of its
// own query; tiles that no query of the block may see are not loaded.
// @launch grid=(ceildiv(length,64),heads) block=(64) shared=128*depth
#include <hip/hip_runtime.h>

#define MAXIMUM_DEPTH 64
#define TILE 16

__global__ void causal_attention(const float* __restrict__ query, const float* __restrict__ key, const float* __restrict__ value,
                                 float* __restrict__ output, int length, int depth, float scale) {
  extern __shared__ float tile[];
  float* tileKey = tile;
  float* tileValue = tile + TILE * depth;
  int head = blockIdx.y * length * depth;
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  float own[MAXIMUM_DEPTH];
  float mean[MAXIMUM_DEPTH];
  for (int d = 0; d < depth; d++) {
    own[d] = i < length ? scale * query[head + i * depth + d] : 0.0f;
    mean[d] = 0.0f;
  }
  float maximum = -INFINITY;
  float sum = 0.0f;
  int end = min(length, (int)(blockIdx.x + 1) * (int)blockDim.x);
  for (int start = 0; start < end; start += TILE) {
    int count = min(TILE, length - start);
    for (int e = threadIdx.x; e < count * depth; e += blockDim.x) {
      tileKey[e] = key[head + start * depth + e];
      tileValue[e] = value[head + start * depth + e];
    }
    __syncthreads();
    for (int t = 0; t < count && start + t <= i; t++) {
      float score = 0.0f;
      for (int d = 0; d < depth; d++) {
        score += own[d] * tileKey[t * depth + d];
      }
      float larger = fmaxf(maximum, score);
      float shrink = expf(maximum - larger);
      float weight = expf(score - larger);
      maximum = larger;
      sum = sum * shrink + weight;
      for (int d = 0; d < depth; d++) {
        mean[d] = mean[d] * shrink + weight * tileValue[t * depth + d];
      }
    }
    __syncthreads();
  }
  if (i < length) {
    for (int d = 0; d < depth; d++) {
      output[head + i * depth + d] = mean[d] / sum;
    }
  }
}
