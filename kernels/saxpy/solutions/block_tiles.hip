// A block takes a tile of 2048 elements; its threads interleave within the tile, eight elements each.
// @launch grid=(ceildiv(n,2048)) block=(256)
#include <hip/hip_runtime.h>

extern "C" __global__ void __launch_bounds__(256) saxpy(long long n, float a, const float* __restrict__ x, float* __restrict__ y) {
    const long long start = (long long)blockIdx.x * 2048;
    const int count = (int)min(n - start, (long long)2048);
#pragma unroll
    for (int step = 0; step < 8; ++step) {
        const int k = step * 256 + (int)threadIdx.x;
        if (k < count) {
            y[start + k] = a * x[start + k] + y[start + k];
        }
    }
}
