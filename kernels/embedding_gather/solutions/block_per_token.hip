// A block per token: consecutive threads copy consecutive columns, as float4 where the rows stay aligned.
// @launch grid=(count) block=(64)
#include <hip/hip_runtime.h>

__global__ void embedding_gather(const long long* __restrict__ tokens, const float* __restrict__ table, float* __restrict__ out,
                                 int count, int width, long long padding) {
    const long long token = tokens[blockIdx.x];
    const float* source = table + token * width;
    float* target = out + (size_t)blockIdx.x * width;
    if (width % 4 == 0) {
        const float4 zero = make_float4(0.0f, 0.0f, 0.0f, 0.0f);
        for (int quad = threadIdx.x; quad < width / 4; quad += blockDim.x) {
            reinterpret_cast<float4*>(target)[quad] =
                token == padding ? zero : reinterpret_cast<const float4*>(source)[quad];
        }
        return;
    }
    for (int col = threadIdx.x; col < width; col += blockDim.x) target[col] = token == padding ? 0.0f : source[col];
}
