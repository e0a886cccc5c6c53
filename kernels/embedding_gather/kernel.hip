#include <hip/hip_runtime.h>

// One thread per element of the output: a division finds the token, every thread of a row reads it again.
__global__ void embedding_gather(const long long* tokens, const float* table, float* out, int count, int width,
                                 long long padding) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count * width) {
        long long token = tokens[i / width];
        int col = i % width;
        out[i] = token == padding ? 0.0f : table[token * width + col];
    }
}
