// Wrong: takes the mean of the squares for the variance, which holds only while the mean is zero.
// @launch grid=(ceildiv(rows,16)) block=(16) shared=0
#include <hip/hip_runtime.h>

__global__ void layer_norm(const float* x, const float* gamma, const float* beta, float* y, float* mean, float* rstd, int rows,
                           int cols, float epsilon) {
    int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    float sum = 0.0f, squares = 0.0f;
    for (int col = 0; col < cols; ++col) {
        float value = x[(size_t)row * cols + col];
        sum += value;
        squares += value * value;
    }
    mean[row] = sum / cols;
    rstd[row] = 1.0f / sqrtf(squares / cols + epsilon);
    for (int col = 0; col < cols; ++col) {
        y[(size_t)row * cols + col] = (x[(size_t)row * cols + col] - mean[row]) * rstd[row] * gamma[col] + beta[col];
    }
}
