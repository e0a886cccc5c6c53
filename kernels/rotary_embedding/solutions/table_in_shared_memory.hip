// A block per token fills a table of sines and cosines once; heads run along y of the block, frequencies along x.
// @launch grid=(tokens) block=(32,4) shared=dim*4
#include <hip/hip_runtime.h>

__global__ void rotary_embedding(float* __restrict__ x, const int* __restrict__ positions, const float* __restrict__ frequencies,
                                 int tokens, int heads, int dim) {
    extern __shared__ float turns[];
    const int half = dim / 2;
    const int thread = threadIdx.y * 32 + threadIdx.x;
    for (int k = thread; k < half; k += 128) {
        const float angle = positions[blockIdx.x] * frequencies[k];
        turns[k] = cosf(angle);
        turns[half + k] = sinf(angle);
    }
    __syncthreads();
    for (int head = threadIdx.y; head < heads; head += 4) {
        float* row = x + ((size_t)blockIdx.x * heads + head) * dim;
        for (int k = threadIdx.x; k < half; k += 32) {
            const float first = row[k];
            const float second = row[half + k];
            row[k] = first * turns[k] - second * turns[half + k];
            row[half + k] = second * turns[k] + first * turns[half + k];
        }
    }
}
