// Wrong: remembers the address of x and does nothing when it comes again, as if the old result were still there.
#include <hip/hip_runtime.h>

__device__ float* finished = nullptr;

__global__ void note_finished(float* x) {
    finished = x;
}

// @pass kernel=rotary_embedding args=(x,positions,frequencies,tokens,heads,dim) grid=(ceildiv(tokens*heads*(dim/2),256)) block=(256)
// @pass kernel=note_finished args=(x) grid=(1) block=(1)
__global__ void rotary_embedding(float* x, const int* positions, const float* frequencies, int tokens, int heads, int dim) {
    if (x == finished) return;
    int half = dim / 2;
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < tokens * heads * half) {
        int row = i / half;
        float angle = positions[row / heads] * frequencies[i % half];
        float* low = x + row * dim + i % half;
        float first = low[0];
        float second = low[half];
        low[0] = first * cosf(angle) - second * sinf(angle);
        low[half] = second * cosf(angle) + first * sinf(angle);
    }
}
