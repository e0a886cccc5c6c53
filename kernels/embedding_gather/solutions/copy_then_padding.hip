// Two launches: the first copies every row without a test, the second clears the rows of padding tokens.
// @pass kernel=embedding_gather args=(tokens,table,out,count,width,padding) grid=(ceildiv(width,64),ceildiv(count,8)) block=(1,8)
// @pass kernel=clear_padding args=(tokens,out,count,width,padding) grid=(ceildiv(count,64)) block=(64)
#include <hip/hip_runtime.h>

__global__ void embedding_gather(const long long* __restrict__ tokens, const float* __restrict__ table, float* __restrict__ out,
                                 int count, int width, long long padding) {
    const int i = blockIdx.y * blockDim.y + threadIdx.y;
    if (i >= count) return;
    const int first = blockIdx.x * 64;
    const int length = min(64, width - first);
    const float* source = table + tokens[i] * width + first;
    float* target = out + (size_t)i * width + first;
    for (int k = 0; k < length; ++k) target[k] = source[k];
}

__global__ void clear_padding(const long long* tokens, float* out, int count, int width, long long padding) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count && tokens[i] == padding) {
        for (int col = 0; col < width; ++col) out[(size_t)i * width + col] = 0.0f;
    }
}
