// Wrong: the shares of two blocks overlap, so that some elements are updated twice.
// @launch grid=(ceildiv(n,255)) block=(256)
#include <hip/hip_runtime.h>

extern "C" __global__ void saxpy(long long n, float a, const float* x, float* y) {
    long long i = (long long)blockIdx.x * 255 + threadIdx.x;
    if (i < n) {
        y[i] = a * x[i] + y[i];
    }
}
