// Wrong: the barrier stands in a loop that threads leave after different numbers of rounds.
#include <hip/hip_runtime.h>

__global__ void row_softmax(const float* x, float* y, int rows, int cols) {
    __shared__ float values[256];
    const float* input = x + (size_t)blockIdx.x * cols;
    float* output = y + (size_t)blockIdx.x * cols;

    float largest = -INFINITY;
    values[threadIdx.x] = largest;
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        largest = fmaxf(largest, input[col]);
        values[threadIdx.x] = largest;
        __syncthreads();
    }
    for (int k = 0; k < 256; ++k) largest = fmaxf(largest, values[k]);
    __syncthreads();

    float sum = 0.0f;
    for (int col = threadIdx.x; col < cols; col += blockDim.x) sum += expf(input[col] - largest);
    values[threadIdx.x] = sum;
    __syncthreads();
    sum = 0.0f;
    for (int k = 0; k < 256; ++k) sum += values[k];
    for (int col = threadIdx.x; col < cols; col += blockDim.x) output[col] = expf(input[col] - largest) / sum;
}
