// Wrong: no barrier between reading the maximum and reusing the array for the sums; a fast thread overwrites it.
#include <hip/hip_runtime.h>

__global__ void row_softmax(const float* x, float* y, int rows, int cols) {
    __shared__ float values[256];
    int thread = threadIdx.x;
    const float* input = x + (size_t)blockIdx.x * cols;
    float* output = y + (size_t)blockIdx.x * cols;

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
    for (int col = thread; col < cols; col += blockDim.x) {
        output[col] = expf(input[col] - largest) / values[0];
    }
}
