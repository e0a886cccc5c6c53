// Two passes: the scale of every row goes to scratch memory, then one thread per element multiplies.
// @scratch scales float rows
// @pass kernel=row_scales args=(x,scales,rows,cols,epsilon) grid=(ceildiv(rows,8)) block=(8)
// @pass kernel=apply_scales args=(y,x,weight,scales,cols) grid=(ceildiv(cols,128),rows) block=(128)
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

__device__ inline float row_scale(const __half* input, int cols, float epsilon) {
    float even = 0.0f, odd = 0.0f;
    for (int col = 0; col + 1 < cols; col += 2) {
        even += __half2float(input[col]) * __half2float(input[col]);
        odd += __half2float(input[col + 1]) * __half2float(input[col + 1]);
    }
    if (cols % 2 == 1) even += __half2float(input[cols - 1]) * __half2float(input[cols - 1]);
    return 1.0f / sqrtf((even + odd) / cols + epsilon);
}

__global__ void row_scales(const __half* __restrict__ x, float* __restrict__ scales, int rows, int cols, float epsilon) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row < rows) scales[row] = row_scale(x + (size_t)row * cols, cols, epsilon);
}

__global__ void apply_scales(__half* __restrict__ y, const __half* __restrict__ x, const __half* __restrict__ weight,
                             const float* __restrict__ scales, int cols) {
    const int col = blockIdx.x * blockDim.x + threadIdx.x;
    if (col >= cols) return;
    const size_t i = (size_t)blockIdx.y * cols + col;
    y[i] = __float2half(__half2float(x[i]) * scales[blockIdx.y] * __half2float(weight[col]));
}

// The task's own kernel, one block per row; the passes above are what is run.
__global__ void rms_norm(__half* y, const __half* x, const __half* weight, int rows, int cols, float epsilon) {
    const float scale = row_scale(x + (size_t)blockIdx.x * cols, cols, epsilon);
    for (int col = threadIdx.x; col < cols; col += blockDim.x) {
        const size_t i = (size_t)blockIdx.x * cols + col;
        y[i] = __float2half(__half2float(x[i]) * scale * __half2float(weight[col]));
    }
}
