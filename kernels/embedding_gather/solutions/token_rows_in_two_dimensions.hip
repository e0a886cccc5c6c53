// Blocks of 32 x 8: y selects the token, x walks over the columns in strides.
// @tune TOKENS 8 4 16
// @launch grid=(ceildiv(count,TOKENS)) block=(32,TOKENS)
#include <hip/hip_runtime.h>

__global__ void embedding_gather(const long long* __restrict__ tokens, const float* __restrict__ table, float* __restrict__ out,
                                 int count, int width, long long padding) {
    const int i = blockIdx.x * blockDim.y + threadIdx.y;
    if (i >= count) return;
    const long long token = tokens[i];
    for (int col = threadIdx.x; col < width; col += 32) {
        out[(size_t)i * width + col] = token == padding ? 0.0f : table[token * width + col];
    }
}
