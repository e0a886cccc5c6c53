#include <hip/hip_runtime.h>

// A fixed grid of threads walks over the vectors in strides.
extern "C" __global__ void saxpy(long long n, float a, const float* x, float* y) {
    long long stride = (long long)gridDim.x * blockDim.x;
    for (long long i = (long long)blockIdx.x * blockDim.x + threadIdx.x; i < n; i += stride) {
        y[i] = a * x[i] + y[i];
    }
}
