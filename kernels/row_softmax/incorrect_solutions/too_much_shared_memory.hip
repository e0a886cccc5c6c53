// Wrong: keeps a row of up to 20000 floats in static shared memory, 80 KB where a block may have 64 KB.
#include <hip/hip_runtime.h>

__global__ void row_softmax(const float* x, float* y, int rows, int cols) {
    __shared__ float row_values[20000];
    const float* input = x + (size_t)blockIdx.x * cols;
    for (int col = threadIdx.x; col < cols; col += blockDim.x) row_values[col] = input[col];
    __syncthreads();
    float largest = row_values[0], sum = 0.0f;
    for (int col = 1; col < cols; ++col) largest = fmaxf(largest, row_values[col]);
    for (int col = 0; col < cols; ++col) sum += expf(row_values[col] - largest);
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        y[(size_t)blockIdx.x * cols + col] = expf(row_values[col] - largest) / sum;
    }
}
