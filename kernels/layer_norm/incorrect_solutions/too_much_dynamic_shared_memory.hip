// Wrong: asks for 80000 bytes of dynamic shared memory, more than the 64 KB of a block; the launch fails.
// @launch grid=(rows) block=(128) shared=80000
#include <hip/hip_runtime.h>

__global__ void layer_norm(const float* x, const float* gamma, const float* beta, float* y, float* mean, float* rstd, int rows,
                           int cols, float epsilon) {
    extern __shared__ float kept_row[];
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
