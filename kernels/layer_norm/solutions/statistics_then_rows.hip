// Two passes: the statistics with one thread per row, then the output with consecutive threads on consecutive columns.
// @pass kernel=row_statistics args=(x,mean,rstd,rows,cols,epsilon) grid=(ceildiv(rows,16)) block=(16)
// @pass kernel=layer_norm args=(x,gamma,beta,y,mean,rstd,rows,cols,epsilon) grid=(rows) block=(64)
#include <hip/hip_runtime.h>

__global__ void row_statistics(const float* __restrict__ x, float* __restrict__ mean, float* __restrict__ rstd, int rows,
                               int cols, float epsilon) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    const float* input = x + (size_t)row * cols;
    // Sums of at most 32 elements are added up, which keeps the rounding of long rows small.
    float sum = 0.0f;
    for (int first = 0; first < cols; first += 32) {
        float part = 0.0f;
        for (int col = first; col < min(first + 32, cols); ++col) part += input[col];
        sum += part;
    }
    const float average = sum / cols;
    float squares = 0.0f;
    for (int first = 0; first < cols; first += 32) {
        float part = 0.0f;
        for (int col = first; col < min(first + 32, cols); ++col) part += (input[col] - average) * (input[col] - average);
        squares += part;
    }
    mean[row] = average;
    rstd[row] = 1.0f / sqrtf(squares / cols + epsilon);
}

// The statistics are there already; only y is left to compute.
__global__ void layer_norm(const float* __restrict__ x, const float* __restrict__ gamma, const float* __restrict__ beta,
                           float* __restrict__ y, float* __restrict__ mean, float* __restrict__ rstd, int rows, int cols,
                           float epsilon) {
    const size_t offset = (size_t)blockIdx.x * cols;
    const float average = mean[blockIdx.x];
    const float scale = rstd[blockIdx.x];
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        y[offset + col] = (x[offset + col] - average) * scale * gamma[col] + beta[col];
    }
}
