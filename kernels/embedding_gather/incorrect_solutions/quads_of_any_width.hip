// Wrong: copies float4 groups for any width and loses the last columns where the width is not a multiple of four.
// @launch grid=(count) block=(64)
#include <hip/hip_runtime.h>

__global__ void embedding_gather(const long long* tokens, const float* table, float* out, int count, int width,
                                 long long padding) {
    long long token = tokens[blockIdx.x];
    for (int quad = threadIdx.x; quad < width / 4; quad += blockDim.x) {
        for (int k = 0; k < 4; ++k) {
            int col = quad * 4 + k;
            out[(size_t)blockIdx.x * width + col] = token == padding ? 0.0f : table[token * width + col];
        }
    }
}
