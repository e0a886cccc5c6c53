// Wrong: reads the 64-bit tokens as 32-bit ones, so every second token is the upper half of another.
#include <hip/hip_runtime.h>

__global__ void embedding_gather(const long long* tokens, const float* table, float* out, int count, int width,
                                 long long padding) {
    const int* short_tokens = reinterpret_cast<const int*>(tokens);
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count * width) {
        int token = short_tokens[i / width];
        out[i] = token == padding ? 0.0f : table[token * width + i % width];
    }
}
