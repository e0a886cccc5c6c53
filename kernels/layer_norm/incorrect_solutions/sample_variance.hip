// Wrong: divides the squared deviations by cols - 1 (sample variance) where the task divides by cols.
// @launch grid=(ceildiv(rows,16)) block=(16) shared=0
#include <hip/hip_runtime.h>

__global__ void layer_norm(const float* x, const float* gamma, const float* beta, float* y, float* mean, float* rstd, int rows,
                           int cols, float epsilon) {
    int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    const float* input = x + (size_t)row * cols;
    float sum = 0.0f, squares = 0.0f;
    for (int col = 0; col < cols; ++col) sum += input[col];
    float average = sum / cols;
    for (int col = 0; col < cols; ++col) squares += (input[col] - average) * (input[col] - average);
    float scale = 1.0f / sqrtf(squares / max(cols - 1, 1) + epsilon);
    for (int col = 0; col < cols; ++col) y[(size_t)row * cols + col] = (input[col] - average) * scale * gamma[col] + beta[col];
    mean[row] = average;
    rstd[row] = scale;
}
