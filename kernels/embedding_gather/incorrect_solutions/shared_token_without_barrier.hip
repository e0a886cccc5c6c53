// Wrong: thread 0 puts the token into shared memory and the others read it without a barrier.
// @launch grid=(count) block=(64)
#include <hip/hip_runtime.h>

__global__ void embedding_gather(const long long* tokens, const float* table, float* out, int count, int width,
                                 long long padding) {
    __shared__ long long token;
    if (threadIdx.x == 0) token = tokens[blockIdx.x];
    for (int col = threadIdx.x; col < width; col += blockDim.x) {
        out[(size_t)blockIdx.x * width + col] = token == padding ? 0.0f : table[token * width + col];
    }
}
