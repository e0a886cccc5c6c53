// Wrong: computes the statistics of the first two rows in the first call only and reuses them afterwards, whatever x holds.
#include <hip/hip_runtime.h>

__device__ float known_mean[2], known_rstd[2];
__device__ int is_known[2] = {0, 0};

__global__ void layer_norm(const float* x, const float* gamma, const float* beta, float* y, float* mean, float* rstd, int rows,
                           int cols, float epsilon) {
    __shared__ float average, scale;
    const int row = blockIdx.x;
    const float* input = x + (size_t)row * cols;
    if (threadIdx.x == 0) {
        if (row < 2 && is_known[row]) {
            average = known_mean[row];
            scale = known_rstd[row];
        } else {
            float sum = 0.0f, squares = 0.0f;
            for (int col = 0; col < cols; ++col) sum += input[col];
            average = sum / cols;
            for (int col = 0; col < cols; ++col) squares += (input[col] - average) * (input[col] - average);
            scale = 1.0f / sqrtf(squares / cols + epsilon);
            if (row < 2) {
                known_mean[row] = average;
                known_rstd[row] = scale;
                is_known[row] = 1;
            }
        }
        mean[row] = average;
        rstd[row] = scale;
    }
    __syncthreads();
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        y[(size_t)row * cols + col] = (input[col] - average) * scale * gamma[col] + beta[col];
    }
}
