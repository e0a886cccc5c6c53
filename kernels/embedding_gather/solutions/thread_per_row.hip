// One thread copies a whole row in a plain loop: one read of the token, no division.
// @launch grid=(ceildiv(count,16)) block=(16)
#include <hip/hip_runtime.h>

__global__ void embedding_gather(const long long* __restrict__ tokens, const float* __restrict__ table, float* __restrict__ out,
                                 int count, int width, long long padding) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= count) return;
    float* target = out + (size_t)i * width;
    if (tokens[i] == padding) {
        for (int col = 0; col < width; ++col) target[col] = 0.0f;
        return;
    }
    const float* source = table + tokens[i] * width;
    for (int col = 0; col < width; ++col) target[col] = source[col];
}
