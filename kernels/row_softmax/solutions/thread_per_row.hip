// One thread owns a row: no shared memory and no barriers, and each exponential is computed once.
// @tune ROWS_PER_BLOCK 16 8 32 64
// @launch grid=(ceildiv(rows,ROWS_PER_BLOCK)) block=(ROWS_PER_BLOCK)
#include <hip/hip_runtime.h>

__global__ void row_softmax(const float* __restrict__ x, float* __restrict__ y, int rows, int cols) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    const float* input = x + (size_t)row * cols;
    float* output = y + (size_t)row * cols;

    float largest = -INFINITY;
    for (int col = 0; col < cols; ++col) largest = fmaxf(largest, input[col]);

    float sums[4] = {0.0f, 0.0f, 0.0f, 0.0f};
    for (int col = 0; col < cols; ++col) {
        const float e = expf(input[col] - largest);
        output[col] = e;
        sums[col % 4] += e;
    }
    const float scale = 1.0f / ((sums[0] + sums[1]) + (sums[2] + sums[3]));
    for (int col = 0; col < cols; ++col) output[col] *= scale;
}
