// Wrong: the index is kept in 16 bits and wraps around in vectors of more than 65536 elements.
// @launch grid=(ceildiv(n,256)) block=(256)
#include <hip/hip_runtime.h>

extern "C" __global__ void saxpy(long long n, float a, const float* x, float* y) {
    unsigned short i = (unsigned short)(blockIdx.x * blockDim.x + threadIdx.x);
    if (i < n && blockIdx.x < 256) {
        y[i] = a * x[i] + y[i];
    }
}
