// Three launches: the maximum of each row, the exponentials with their sum, then the scaling spread over all elements.
// @scratch largest float rows
// @scratch sums float rows
// @pass kernel=row_maximum args=(x,largest,rows,cols) grid=(ceildiv(rows,64)) block=(64)
// @pass kernel=row_exponentials args=(x,largest,y,sums,rows,cols) grid=(ceildiv(rows,64)) block=(64)
// @pass kernel=scale_rows args=(y,sums,rows,cols) grid=(rows) block=(128)
#include <hip/hip_runtime.h>

__global__ void row_maximum(const float* __restrict__ x, float* __restrict__ largest, int rows, int cols) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    float value = x[(size_t)row * cols];
    for (int col = 1; col < cols; ++col) value = fmaxf(value, x[(size_t)row * cols + col]);
    largest[row] = value;
}

__global__ void row_exponentials(const float* __restrict__ x, const float* __restrict__ largest, float* __restrict__ y,
                                 float* __restrict__ sums, int rows, int cols) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    const float shift = largest[row];
    float even = 0.0f, odd = 0.0f;
    for (int col = 0; col < cols; ++col) {
        const float e = expf(x[(size_t)row * cols + col] - shift);
        y[(size_t)row * cols + col] = e;
        (col % 2 == 0 ? even : odd) += e;
    }
    sums[row] = even + odd;
}

__global__ void scale_rows(float* __restrict__ y, const float* __restrict__ sums, int rows, int cols) {
    const float scale = 1.0f / sums[blockIdx.x];
    for (int col = threadIdx.x; col < cols; col += blockDim.x) y[(size_t)blockIdx.x * cols + col] *= scale;
}

// The task's own kernel, in one launch; the passes above are what is run.
__global__ void row_softmax(const float* x, float* y, int rows, int cols) {
    if (threadIdx.x != 0) return;
    const float* input = x + (size_t)blockIdx.x * cols;
    float* output = y + (size_t)blockIdx.x * cols;
    float largest = input[0], sum = 0.0f;
    for (int col = 1; col < cols; ++col) largest = fmaxf(largest, input[col]);
    for (int col = 0; col < cols; ++col) sum += expf(input[col] - largest);
    for (int col = 0; col < cols; ++col) output[col] = expf(input[col] - largest) / sum;
}
