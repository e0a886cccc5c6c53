// The exponential of each element is computed once and kept in y, and wavefront shuffles replace most of the barriers.
// @launch grid=(rows) block=(256)
#include <hip/hip_runtime.h>

__device__ inline float block_maximum(float value, float* slots) {
    for (int distance = warpSize / 2; distance > 0; distance /= 2) {
        value = fmaxf(value, __shfl_xor(value, distance));
    }
    if (threadIdx.x % warpSize == 0) slots[threadIdx.x / warpSize] = value;
    __syncthreads();
    value = slots[0];
    for (int k = 1; k < (int)blockDim.x / warpSize; ++k) value = fmaxf(value, slots[k]);
    __syncthreads();
    return value;
}

__device__ inline float block_sum(float value, float* slots) {
    for (int distance = warpSize / 2; distance > 0; distance /= 2) {
        value += __shfl_xor(value, distance);
    }
    if (threadIdx.x % warpSize == 0) slots[threadIdx.x / warpSize] = value;
    __syncthreads();
    value = slots[0];
    for (int k = 1; k < (int)blockDim.x / warpSize; ++k) value += slots[k];
    __syncthreads();
    return value;
}

__global__ void row_softmax(const float* __restrict__ x, float* __restrict__ y, int rows, int cols) {
    __shared__ float slots[32];
    const float* input = x + (size_t)blockIdx.x * cols;
    float* output = y + (size_t)blockIdx.x * cols;

    float largest = -INFINITY;
    for (int col = threadIdx.x; col < cols; col += blockDim.x) largest = fmaxf(largest, input[col]);
    largest = block_maximum(largest, slots);

    float sum = 0.0f;
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        const float e = expf(input[col] - largest);
        output[col] = e;
        sum += e;
    }
    const float scale = 1.0f / block_sum(sum, slots);
    for (int col = threadIdx.x; col < cols; col += blockDim.x) output[col] *= scale;
}
