#include <hip/hip_runtime.h>

constexpr int STEPS = 100;

extern "C" __global__ void relaxation(const float* x, float* y) {
    __shared__ float values[64];
    const int lane = threadIdx.x;
    const int i = blockIdx.x * 64 + lane;
    values[lane] = x[i];
    __syncthreads();
    const float target = 0.5f * (values[0] + values[63]);
    __syncthreads();
    for (int step = 0; step < STEPS; ++step) {
        const float neighbour = values[63 - lane];
        __syncthreads();
        values[lane] = target + 0.25f * (neighbour - target);
        __syncthreads();
    }
    y[i] = values[lane];
}
