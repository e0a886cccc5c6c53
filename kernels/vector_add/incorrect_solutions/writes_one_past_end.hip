// Wrong: the guard lets i == n through, so one element past the end of c is written.
#include <hip/hip_runtime.h>

__global__ void vector_add(const float* a, const float* b, float* c, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        c[i] = a[i] + b[i];
    }
    if (i == n) {
        c[i] = 0.0f;
    }
}
