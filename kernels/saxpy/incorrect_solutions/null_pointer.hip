// Wrong: thread 0 stores through a null pointer, which crashes the process or faults the device.
#include <hip/hip_runtime.h>

extern "C" __global__ void saxpy(long long n, float a, const float* x, float* y) {
    long long i = (long long)blockIdx.x * blockDim.x + threadIdx.x;
    float* volatile target = i == 0 ? nullptr : y;
    for (; i < n; i += (long long)gridDim.x * blockDim.x) {
        target[i] = a * x[i] + y[i];
    }
}
