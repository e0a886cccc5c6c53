// Wrong: uses the first element of the pair after it has been overwritten.
#include <hip/hip_runtime.h>

__global__ void rotary_embedding(float* x, const int* positions, const float* frequencies, int tokens, int heads, int dim) {
    int half = dim / 2;
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < tokens * heads * half) {
        int row = i / half;
        float angle = positions[row / heads] * frequencies[i % half];
        float* first = x + row * dim + i % half;
        float* second = first + half;
        *first = *first * cosf(angle) - *second * sinf(angle);
        *second = *second * cosf(angle) + *first * sinf(angle);
    }
}
