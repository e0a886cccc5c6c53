// Wrong: turns head 0 of every token and leaves the other heads as they are.
// @launch grid=(tokens) block=(64)
#include <hip/hip_runtime.h>

__global__ void rotary_embedding(float* x, const int* positions, const float* frequencies, int tokens, int heads, int dim) {
    int half = dim / 2;
    for (int k = threadIdx.x; k < half; k += blockDim.x) {
        float angle = positions[blockIdx.x] * frequencies[k];
        float* low = x + (size_t)blockIdx.x * heads * dim + k;
        float first = low[0];
        float second = low[half];
        low[0] = first * cosf(angle) - second * sinf(angle);
        low[half] = second * cosf(angle) + first * sinf(angle);
    }
}
