// Wrong: uses a name that is declared nowhere and does not compile.
#include <hip/hip_runtime.h>

__global__ void vector_add(const float* a, const float* b, float* c, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (element < n) {
        c[i] = a[i] + b[i];
    }
}
