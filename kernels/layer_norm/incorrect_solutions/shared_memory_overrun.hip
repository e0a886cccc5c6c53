// Wrong: keeps the row in a shared array of 512 floats, which longer rows overrun.
// @launch grid=(rows) block=(128) shared=0
#include <hip/hip_runtime.h>

__global__ void layer_norm(const float* x, const float* gamma, const float* beta, float* y, float* mean, float* rstd, int rows,
                           int cols, float epsilon) {
    __shared__ float kept_row[512];
    for (int col = threadIdx.x; col < cols; col += blockDim.x) kept_row[col] = x[(size_t)blockIdx.x * cols + col];
    __syncthreads();
    float sum = 0.0f, squares = 0.0f;
    for (int col = 0; col < cols; ++col) sum += kept_row[col];
    float average = sum / cols;
    for (int col = 0; col < cols; ++col) squares += (kept_row[col] - average) * (kept_row[col] - average);
    float scale = 1.0f / sqrtf(squares / cols + epsilon);
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        y[(size_t)blockIdx.x * cols + col] = (kept_row[col] - average) * scale * gamma[col] + beta[col];
    }
    if (threadIdx.x == 0) {
        mean[blockIdx.x] = average;
        rstd[blockIdx.x] = scale;
    }
}
