// Wrong: computes row 0 and leaves the other rows alone.
// @launch grid=(1) block=(1)
#include <hip/hip_runtime.h>

__global__ void row_softmax(const float* x, float* y, int rows, int cols) {
    float largest = x[0];
    for (int col = 1; col < cols; ++col) largest = fmaxf(largest, x[col]);
    float sum = 0.0f;
    for (int col = 0; col < cols; ++col) sum += expf(x[col] - largest);
    for (int col = 0; col < cols; ++col) y[col] = expf(x[col] - largest) / sum;
}
