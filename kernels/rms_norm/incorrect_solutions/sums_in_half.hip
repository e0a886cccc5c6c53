// Wrong: adds the squares in half precision, which loses digits and overflows beyond 65504.
// @launch grid=(ceildiv(rows,4)) block=(4)
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

__global__ void rms_norm(__half* y, const __half* x, const __half* weight, int rows, int cols, float epsilon) {
    int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    const __half* input = x + (size_t)row * cols;
    __half sum = __float2half(0.0f);
    for (int col = 0; col < cols; ++col) sum = __hadd(sum, __hmul(input[col], input[col]));
    float scale = rsqrtf(__half2float(sum) / cols + epsilon);
    for (int col = 0; col < cols; ++col) {
        y[(size_t)row * cols + col] = __float2half(__half2float(input[col]) * scale * __half2float(weight[col]));
    }
}
