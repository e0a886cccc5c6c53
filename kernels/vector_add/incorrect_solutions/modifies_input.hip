// Wrong: leaves the sum in a as well, an input that the caller still needs.
#include <hip/hip_runtime.h>

__global__ void vector_add(const float* a, const float* b, float* c, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        float sum = a[i] + b[i];
        c[i] = sum;
        const_cast<float*>(a)[i] = sum;
    }
}
