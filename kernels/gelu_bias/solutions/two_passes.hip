// The bias is added in a pass of its own, which leaves a GELU in place over one flat array without any column arithmetic.
// @pass kernel=add_bias args=(x,bias,y,rows,cols) grid=(ceildiv(cols,128),rows) block=(128)
// @pass kernel=gelu_in_place args=(y,rows,cols) grid=(ceildiv(rows*cols,1024)) block=(128)
#include <hip/hip_runtime.h>

__global__ void add_bias(const float* __restrict__ x, const float* __restrict__ bias, float* __restrict__ y, int rows, int cols) {
    const int col = blockIdx.x * blockDim.x + threadIdx.x;
    if (col < cols) y[(size_t)blockIdx.y * cols + col] = x[(size_t)blockIdx.y * cols + col] + bias[col];
}

__global__ void gelu_in_place(float* y, int rows, int cols) {
    const int first = blockIdx.x * 1024;
    const int last = min(first + 1024, rows * cols);
    for (int i = first + threadIdx.x; i < last; i += 128) y[i] = 0.5f * y[i] * (1.0f + erff(y[i] * 0.707106781f));
}

// The task's own kernel, in one launch; the passes above are what is run.
__global__ void gelu_bias(const float* x, const float* bias, float* y, int rows, int cols) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= rows * cols) return;
    const float v = x[i] + bias[i % cols];
    y[i] = 0.5f * v * (1.0f + erff(v * 0.707106781f));
}
