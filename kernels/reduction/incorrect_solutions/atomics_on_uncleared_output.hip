// Wrong: adds into total without setting it to zero before, so the result holds whatever was there.
// @launch grid=(32) block=(256)
#include <hip/hip_runtime.h>

__global__ void reduction(const float* x, double* total, int n) {
    double sum = 0.0;
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) {
        sum += x[i];
    }
    atomicAdd(total, sum);
}
