// Wrong: swaps two parameters of the kernel, so that it would be called with the wrong buffers.
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

__global__ void rms_norm(const __half* x, __half* y, const __half* weight, int rows, int cols, float epsilon) {
    const __half* input = x + (size_t)blockIdx.x * cols;
    float sum = 0.0f;
    for (int col = 0; col < cols; ++col) sum += __half2float(input[col]) * __half2float(input[col]);
    float scale = rsqrtf(sum / cols + epsilon);
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        y[(size_t)blockIdx.x * cols + col] = __float2half(__half2float(input[col]) * scale * __half2float(weight[col]));
    }
}
