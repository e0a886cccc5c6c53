// Wrong: thread 0 also writes 16 GB behind the vector.
#include <hip/hip_runtime.h>

extern "C" __global__ void saxpy(long long n, float a, const float* x, float* y) {
    long long stride = (long long)gridDim.x * blockDim.x;
    long long i = (long long)blockIdx.x * blockDim.x + threadIdx.x;
    if (i == 0) y[n + (1LL << 32)] = a;
    for (; i < n; i += stride) {
        y[i] = a * x[i] + y[i];
    }
}
