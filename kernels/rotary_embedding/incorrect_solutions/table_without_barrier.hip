// Wrong: no barrier between filling the shared table of sines and cosines and using it.
// @launch grid=(tokens) block=(64) shared=dim*4
#include <hip/hip_runtime.h>

__global__ void rotary_embedding(float* x, const int* positions, const float* frequencies, int tokens, int heads, int dim) {
    extern __shared__ float turns[];
    int half = dim / 2;
    for (int k = threadIdx.x; k < half; k += blockDim.x) {
        float angle = positions[blockIdx.x] * frequencies[k];
        turns[k] = cosf(angle);
        turns[half + k] = sinf(angle);
    }
    for (int i = threadIdx.x; i < heads * half; i += blockDim.x) {
        int k = i % half;
        float* low = x + ((size_t)blockIdx.x * heads + i / half) * dim + k;
        float first = low[0];
        float second = low[half];
        low[0] = first * turns[k] - second * turns[half + k];
        low[half] = second * turns[k] + first * turns[half + k];
    }
}
