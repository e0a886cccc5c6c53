#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

// One block per row; the squares are added in float by a tree in shared memory.
__global__ void rms_norm(__half* y, const __half* x, const __half* weight, int rows, int cols, float epsilon) {
    __shared__ float squares[256];
    const __half* input = x + (size_t)blockIdx.x * cols;
    __half* output = y + (size_t)blockIdx.x * cols;

    float sum = 0.0f;
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        float value = __half2float(input[col]);
        sum += value * value;
    }
    squares[threadIdx.x] = sum;
    __syncthreads();
    for (int half = blockDim.x / 2; half > 0; half /= 2) {
        if (threadIdx.x < half) {
            squares[threadIdx.x] += squares[threadIdx.x + half];
        }
        __syncthreads();
    }
    float scale = rsqrtf(squares[0] / cols + epsilon);

    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        output[col] = __float2half(__half2float(input[col]) * scale * __half2float(weight[col]));
    }
}
