// Wrong: computes y and leaves the outputs mean and rstd unwritten.
#include <hip/hip_runtime.h>

__global__ void layer_norm(const float* x, const float* gamma, const float* beta, float* y, float* mean, float* rstd, int rows,
                           int cols, float epsilon) {
    const float* input = x + (size_t)blockIdx.x * cols;
    float sum = 0.0f, squares = 0.0f;
    for (int col = 0; col < cols; ++col) sum += input[col];
    for (int col = 0; col < cols; ++col) squares += (input[col] - sum / cols) * (input[col] - sum / cols);
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        y[(size_t)blockIdx.x * cols + col] =
            (input[col] - sum / cols) / sqrtf(squares / cols + epsilon) * gamma[col] + beta[col];
    }
}
