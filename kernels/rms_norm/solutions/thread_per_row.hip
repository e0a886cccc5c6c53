// One thread per row with eight partial sums; the row is converted to float in runs that a compiler can vectorise.
// @launch grid=(ceildiv(rows,4)) block=(4)
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

__global__ void rms_norm(__half* __restrict__ y, const __half* __restrict__ x, const __half* __restrict__ weight, int rows,
                         int cols, float epsilon) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    const __half* input = x + (size_t)row * cols;
    __half* output = y + (size_t)row * cols;
    float sums[8] = {};
    int col = 0;
    for (; col + 8 <= cols; col += 8) {
#pragma unroll
        for (int k = 0; k < 8; ++k) {
            const float value = __half2float(input[col + k]);
            sums[k] += value * value;
        }
    }
    for (; col < cols; ++col) {
        const float value = __half2float(input[col]);
        sums[0] += value * value;
    }
    const float sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    const float scale = 1.0f / sqrtf(sum / cols + epsilon);
    for (col = 0; col < cols; ++col) {
        output[col] = __float2half(__half2float(input[col]) * scale * __half2float(weight[col]));
    }
}
