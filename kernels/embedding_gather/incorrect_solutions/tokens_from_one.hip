// Wrong: counts tokens from one; reads in front of the table for token 0 and one row too early for the others.
#include <hip/hip_runtime.h>

__global__ void embedding_gather(const long long* tokens, const float* table, float* out, int count, int width,
                                 long long padding) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count * width) {
        long long token = tokens[i / width];
        out[i] = token == padding ? 0.0f : table[(token - 1) * width + i % width];
    }
}
