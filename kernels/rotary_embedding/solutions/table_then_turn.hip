// Two passes: a table of cosines and sines per token in scratch memory, then plain loops over the halves of each row.
// @scratch cosines float tokens*dim/2
// @scratch sines float tokens*dim/2
// @pass kernel=fill_table args=(positions,frequencies,cosines,sines,tokens,dim) grid=(ceildiv(tokens,4)) block=(4)
// @pass kernel=turn_rows args=(x,cosines,sines,tokens,heads,dim) grid=(tokens) block=(4)
#include <hip/hip_runtime.h>

__global__ void fill_table(const int* __restrict__ positions, const float* __restrict__ frequencies, float* __restrict__ cosines,
                           float* __restrict__ sines, int tokens, int dim) {
    const int token = blockIdx.x * blockDim.x + threadIdx.x;
    if (token >= tokens) return;
    for (int k = 0; k < dim / 2; ++k) {
        const float angle = positions[token] * frequencies[k];
        cosines[token * (dim / 2) + k] = cosf(angle);
        sines[token * (dim / 2) + k] = sinf(angle);
    }
}

__global__ void turn_rows(float* __restrict__ x, const float* __restrict__ cosines, const float* __restrict__ sines, int tokens,
                          int heads, int dim) {
    const int half = dim / 2;
    const float* __restrict__ cosine = cosines + blockIdx.x * half;
    const float* __restrict__ sine = sines + blockIdx.x * half;
    for (int head = threadIdx.x; head < heads; head += blockDim.x) {
        float* __restrict__ low = x + ((size_t)blockIdx.x * heads + head) * dim;
        float* __restrict__ high = low + half;
        for (int k = 0; k < half; ++k) {
            const float first = low[k];
            const float second = high[k];
            low[k] = first * cosine[k] - second * sine[k];
            high[k] = second * cosine[k] + first * sine[k];
        }
    }
}

// The task's own kernel, in one launch; the passes above are what is run.
__global__ void rotary_embedding(float* x, const int* positions, const float* frequencies, int tokens, int heads, int dim) {
    const int half = dim / 2;
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= tokens * heads * half) return;
    const int row = i / half;
    const float angle = positions[row / heads] * frequencies[i % half];
    float* low = x + (size_t)row * dim + i % half;
    const float first = low[0];
    const float second = low[half];
    low[0] = first * cosf(angle) - second * sinf(angle);
    low[half] = second * cosf(angle) + first * sinf(angle);
}
