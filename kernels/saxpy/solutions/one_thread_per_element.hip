// As many threads as elements: neighbouring threads take neighbouring elements and nobody loops.
// @launch grid=(ceildiv(n,512)) block=(512)
#include <hip/hip_runtime.h>

extern "C" __global__ void saxpy(long long n, float a, const float* x, float* y) {
    const long long i = (long long)blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        y[i] = a * x[i] + y[i];
    }
}
