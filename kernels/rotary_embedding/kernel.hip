#include <hip/hip_runtime.h>

// One thread per pair; sine and cosine are computed for every head anew.
__global__ void rotary_embedding(float* x, const int* positions, const float* frequencies, int tokens, int heads, int dim) {
    int half = dim / 2;
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < tokens * heads * half) {
        int k = i % half;
        int row = i / half;
        int token = row / heads;
        float angle = positions[token] * frequencies[k];
        float cosine = cosf(angle);
        float sine = sinf(angle);
        float first = x[row * dim + k];
        float second = x[row * dim + k + half];
        x[row * dim + k] = first * cosine - second * sine;
        x[row * dim + k + half] = second * cosine + first * sine;
    }
}
