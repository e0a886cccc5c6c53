#include <hip/hip_runtime.h>

// One block of 256 threads per row: a tree for the maximum, a tree for the sum, then the division.
__global__ void row_softmax(const float* x, float* y, int rows, int cols) {
    __shared__ float values[256];
    int row = blockIdx.x;
    int thread = threadIdx.x;
    const float* input = x + (size_t)row * cols;
    float* output = y + (size_t)row * cols;

    float largest = -INFINITY;
    for (int col = thread; col < cols; col += blockDim.x) {
        largest = fmaxf(largest, input[col]);
    }
    values[thread] = largest;
    __syncthreads();
    for (int half = blockDim.x / 2; half > 0; half /= 2) {
        if (thread < half) {
            values[thread] = fmaxf(values[thread], values[thread + half]);
        }
        __syncthreads();
    }
    largest = values[0];
    __syncthreads();

    float sum = 0.0f;
    for (int col = thread; col < cols; col += blockDim.x) {
        sum += expf(input[col] - largest);
    }
    values[thread] = sum;
    __syncthreads();
    for (int half = blockDim.x / 2; half > 0; half /= 2) {
        if (thread < half) {
            values[thread] += values[thread + half];
        }
        __syncthreads();
    }
    sum = values[0];

    for (int col = thread; col < cols; col += blockDim.x) {
        output[col] = expf(input[col] - largest) / sum;
    }
}
