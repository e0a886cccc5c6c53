#include <hip/hip_runtime.h>

constexpr int STEPS = 100;

extern "C" __global__ void newton(const float* x, float* y, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) {
        return;
    }
    float root = x[i];
    for (int step = 0; step < STEPS; ++step) {
        root = 0.5f * (root + x[i] / root);
    }
    y[i] = root;
}
