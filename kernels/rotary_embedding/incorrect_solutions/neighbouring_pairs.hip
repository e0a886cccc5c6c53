// Wrong: turns neighbours (2k, 2k + 1), the other common layout, instead of (k, k + dim/2).
#include <hip/hip_runtime.h>

__global__ void rotary_embedding(float* x, const int* positions, const float* frequencies, int tokens, int heads, int dim) {
    int half = dim / 2;
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < tokens * heads * half) {
        int k = i % half;
        int row = i / half;
        float angle = positions[row / heads] * frequencies[k];
        float first = x[row * dim + 2 * k];
        float second = x[row * dim + 2 * k + 1];
        x[row * dim + 2 * k] = first * cosf(angle) - second * sinf(angle);
        x[row * dim + 2 * k + 1] = second * cosf(angle) + first * sinf(angle);
    }
}
