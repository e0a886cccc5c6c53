// Wrong: the shared array is used again for the sums while slow threads still read the maximum from it.
#include <hip/hip_runtime.h>

#define THREADS 64

__global__ void causal_attention(const float* __restrict__ query, const float* __restrict__ key, const float* __restrict__ value,
                                 float* __restrict__ output, int length, int depth, float scale) {
  extern __shared__ float weight[];
  __shared__ float partial[THREADS];
  int i = blockIdx.x;
  int head = blockIdx.y * length * depth;
  const float* own = query + head + i * depth;

  float maximum = -INFINITY;
  for (int j = threadIdx.x; j <= i; j += THREADS) {
    float score = 0.0f;
    for (int d = 0; d < depth; d++) {
      score += own[d] * key[head + j * depth + d];
    }
    weight[j] = score * scale;
    maximum = fmaxf(maximum, weight[j]);
  }
  partial[threadIdx.x] = maximum;
  __syncthreads();
  for (int stride = THREADS / 2; stride > 0; stride /= 2) {
    if (threadIdx.x < stride) {
      partial[threadIdx.x] = fmaxf(partial[threadIdx.x], partial[threadIdx.x + stride]);
    }
    __syncthreads();
  }
  maximum = partial[0];

  float sum = 0.0f;
  for (int j = threadIdx.x; j <= i; j += THREADS) {
    weight[j] = expf(weight[j] - maximum);
    sum += weight[j];
  }
  partial[threadIdx.x] = sum;
  __syncthreads();
  for (int stride = THREADS / 2; stride > 0; stride /= 2) {
    if (threadIdx.x < stride) {
      partial[threadIdx.x] += partial[threadIdx.x + stride];
    }
    __syncthreads();
  }

  for (int d = threadIdx.x; d < depth; d += THREADS) {
    float mean = 0.0f;
    for (int j = 0; j <= i; j++) {
      mean += weight[j] * value[head + j * depth + d];
    }
    output[head + i * depth + d] = mean / partial[0];
  }
}
