// Wrong: a device function calls itself without end until the stack is used up.
#include <hip/hip_runtime.h>

__device__ __attribute__((noinline)) float descend(const float* values, volatile int depth) {
    volatile float kept[64];
    kept[depth % 64] = values[0];
    return descend(values, depth + 1) + kept[depth % 64];
}

__global__ void embedding_gather(const long long* tokens, const float* table, float* out, int count, int width,
                                 long long padding) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count * width) {
        out[i] = descend(table, 0);
    }
}
