// Wrong: overwrites y by a * x instead of adding to it.
#include <hip/hip_runtime.h>

extern "C" __global__ void saxpy(long long n, float a, const float* x, float* y) {
    long long stride = (long long)gridDim.x * blockDim.x;
    for (long long i = (long long)blockIdx.x * blockDim.x + threadIdx.x; i < n; i += stride) {
        y[i] = a * x[i];
    }
}
