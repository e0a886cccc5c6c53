// One thread per row with eight partial sums: no barriers, and the inner loops vectorise.
// @launch grid=(ceildiv(rows,8)) block=(8) shared=0
#include <hip/hip_runtime.h>

__device__ inline float folded(const float* sums) {
    return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

__global__ void layer_norm(const float* __restrict__ x, const float* __restrict__ gamma, const float* __restrict__ beta,
                           float* __restrict__ y, float* __restrict__ mean, float* __restrict__ rstd, int rows, int cols,
                           float epsilon) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    const float* input = x + (size_t)row * cols;
    float* output = y + (size_t)row * cols;
    const int whole = cols / 8 * 8;

    float sums[8] = {};
    for (int col = 0; col < whole; col += 8) {
#pragma unroll
        for (int k = 0; k < 8; ++k) sums[k] += input[col + k];
    }
    for (int col = whole; col < cols; ++col) sums[col - whole] += input[col];
    const float average = folded(sums) / cols;

    float squares[8] = {};
    for (int col = 0; col < whole; col += 8) {
#pragma unroll
        for (int k = 0; k < 8; ++k) squares[k] += (input[col + k] - average) * (input[col + k] - average);
    }
    for (int col = whole; col < cols; ++col) squares[col - whole] += (input[col] - average) * (input[col] - average);
    const float scale = 1.0f / sqrtf(folded(squares) / cols + epsilon);

    for (int col = 0; col < cols; ++col) output[col] = (input[col] - average) * scale * gamma[col] + beta[col];
    mean[row] = average;
    rstd[row] = scale;
}
