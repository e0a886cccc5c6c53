// Three-dimensional thinking without divisions: x of the grid is the token, x of the block the frequency, y of the block the head.
// @launch grid=(tokens,ceildiv(heads,4)) block=(32,4)
#include <hip/hip_runtime.h>

__global__ void rotary_embedding(float* __restrict__ x, const int* __restrict__ positions, const float* __restrict__ frequencies,
                                 int tokens, int heads, int dim) {
    const int half = dim / 2;
    const int head = blockIdx.y * blockDim.y + threadIdx.y;
    if (head >= heads) return;
    float* row = x + ((size_t)blockIdx.x * heads + head) * dim;
    for (int k = threadIdx.x; k < half; k += blockDim.x) {
        float sine, cosine;
        sincosf(positions[blockIdx.x] * frequencies[k], &sine, &cosine);
        const float first = row[k];
        const float second = row[half + k];
        row[k] = first * cosine - second * sine;
        row[half + k] = second * cosine + first * sine;
    }
}
