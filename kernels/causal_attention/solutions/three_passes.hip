// Three passes over a scratch matrix: scores of the visible pairs, softmax of each row, weighted means.
// @scratch weight float heads*length*length
// @pass kernel=scores args=(query,key,weight,length,depth,scale) grid=(ceildiv(length,16),ceildiv(length,16),heads) block=(16,16)
// @pass kernel=softmax_rows args=(weight,length) grid=(ceildiv(length,64),heads) block=(64)
// @pass kernel=causal_attention args=(weight,value,output,length,depth) grid=(ceildiv(depth,16),ceildiv(length,4),heads) block=(16,4)
#include <hip/hip_runtime.h>

__global__ void scores(const float* __restrict__ query, const float* __restrict__ key, float* __restrict__ weight, int length,
                       int depth, float scale) {
  int j = blockIdx.x * blockDim.x + threadIdx.x;
  int i = blockIdx.y * blockDim.y + threadIdx.y;
  if (i >= length || j > i) {
    return;
  }
  const float* own = query + (blockIdx.z * length + i) * depth;
  const float* other = key + (blockIdx.z * length + j) * depth;
  float score = 0.0f;
  for (int d = 0; d < depth; d++) {
    score += own[d] * other[d];
  }
  weight[(blockIdx.z * length + i) * length + j] = score * scale;
}

__global__ void softmax_rows(float* __restrict__ weight, int length) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= length) {
    return;
  }
  float* row = weight + (blockIdx.y * length + i) * length;
  float maximum = row[0];
  for (int j = 1; j <= i; j++) {
    maximum = fmaxf(maximum, row[j]);
  }
  float sum = 0.0f;
  for (int j = 0; j <= i; j++) {
    row[j] = expf(row[j] - maximum);
    sum += row[j];
  }
  for (int j = 0; j <= i; j++) {
    row[j] /= sum;
  }
}

__global__ void causal_attention(const float* __restrict__ weight, const float* __restrict__ value, float* __restrict__ output,
                                 int length, int depth) {
  int d = blockIdx.x * blockDim.x + threadIdx.x;
  int i = blockIdx.y * blockDim.y + threadIdx.y;
  if (i >= length || d >= depth) {
    return;
  }
  const float* row = weight + (blockIdx.z * length + i) * length;
  float mean = 0.0f;
  for (int j = 0; j <= i; j++) {
    mean += row[j] * value[(blockIdx.z * length + j) * depth + d];
  }
  output[(blockIdx.z * length + i) * depth + d] = mean;
}
