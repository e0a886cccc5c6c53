// Wrong: divides by the root of the sum of the squares, without dividing the sum by the number of columns.
// @launch grid=(ceildiv(rows,4)) block=(4)
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

__global__ void rms_norm(__half* y, const __half* x, const __half* weight, int rows, int cols, float epsilon) {
    int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    const __half* input = x + (size_t)row * cols;
    float sum = 0.0f;
    for (int col = 0; col < cols; ++col) sum += __half2float(input[col]) * __half2float(input[col]);
    float scale = rsqrtf(sum + epsilon);
    for (int col = 0; col < cols; ++col) {
        y[(size_t)row * cols + col] = __float2half(__half2float(input[col]) * scale * __half2float(weight[col]));
    }
}
