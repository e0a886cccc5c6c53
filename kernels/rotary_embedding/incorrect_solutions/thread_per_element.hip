// Wrong: one thread per element in place: a thread may read its partner after the partner's thread has changed it.
// @launch grid=(ceildiv(tokens*heads*dim,256)) block=(256)
#include <hip/hip_runtime.h>

__global__ void rotary_embedding(float* x, const int* positions, const float* frequencies, int tokens, int heads, int dim) {
    int half = dim / 2;
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < tokens * heads * dim) {
        int col = i % dim;
        int token = i / dim / heads;
        float angle = positions[token] * frequencies[col % half];
        float partner = col < half ? -x[i + half] : x[i - half];
        x[i] = x[i] * cosf(angle) + partner * sinf(angle);
    }
}
