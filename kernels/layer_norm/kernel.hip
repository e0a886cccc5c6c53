#include <hip/hip_runtime.h>

// Adds one value per thread over the block; the array holds one float per thread.
__device__ float block_sum(float value, float* values) {
    int thread = threadIdx.x;
    values[thread] = value;
    __syncthreads();
    for (int half = blockDim.x / 2; half > 0; half /= 2) {
        if (thread < half) {
            values[thread] += values[thread + half];
        }
        __syncthreads();
    }
    value = values[0];
    __syncthreads();
    return value;
}

// One block per row: a pass for the mean, one for the variance, one for the output.
__global__ void layer_norm(const float* x, const float* gamma, const float* beta, float* y, float* mean, float* rstd, int rows,
                           int cols, float epsilon) {
    extern __shared__ float values[];
    int row = blockIdx.x;
    const float* input = x + (size_t)row * cols;

    float sum = 0.0f;
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        sum += input[col];
    }
    float average = block_sum(sum, values) / cols;

    float squares = 0.0f;
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        float difference = input[col] - average;
        squares += difference * difference;
    }
    float scale = 1.0f / sqrtf(block_sum(squares, values) / cols + epsilon);

    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        y[(size_t)row * cols + col] = (input[col] - average) * scale * gamma[col] + beta[col];
    }
    if (threadIdx.x == 0) {
        mean[row] = average;
        rstd[row] = scale;
    }
}
