// One thread per token and frequency: sine and cosine are computed once and used for all heads.
// @launch grid=(tokens) block=(64)
#include <hip/hip_runtime.h>

__global__ void rotary_embedding(float* __restrict__ x, const int* __restrict__ positions, const float* __restrict__ frequencies,
                                 int tokens, int heads, int dim) {
    const int half = dim / 2;
    for (int k = threadIdx.x; k < half; k += blockDim.x) {
        const float angle = positions[blockIdx.x] * frequencies[k];
        float sine, cosine;
        sincosf(angle, &sine, &cosine);
        float* pair = x + (size_t)blockIdx.x * heads * dim + k;
        for (int head = 0; head < heads; ++head, pair += dim) {
            const float first = pair[0];
            const float second = pair[half];
            pair[0] = first * cosine - second * sine;
            pair[half] = second * cosine + first * sine;
        }
    }
}
