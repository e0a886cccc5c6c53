// Wrong: computes the angle in half precision, which is off by whole turns for large positions.
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

__global__ void rotary_embedding(float* x, const int* positions, const float* frequencies, int tokens, int heads, int dim) {
    int half_dim = dim / 2;
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < tokens * heads * half_dim) {
        int row = i / half_dim;
        __half position = __float2half((float)positions[row / heads]);
        float angle = __half2float(__hmul(position, __float2half(frequencies[i % half_dim])));
        float* low = x + row * dim + i % half_dim;
        float first = low[0];
        float second = low[half_dim];
        low[0] = first * cosf(angle) - second * sinf(angle);
        low[half_dim] = second * cosf(angle) + first * sinf(angle);
    }
}
