// Many blocks write one partial sum each, a second launch folds them; float4 loads and wavefront shuffles.
// @scratch partial double ceildiv(n,16384)
// @pass kernel=reduction args=(x,partial,n) grid=(ceildiv(n,16384)) block=(256)
// @pass kernel=fold_partials args=(partial,total,n) grid=(1) block=(256)
#include <hip/hip_runtime.h>

constexpr int ELEMENTS_PER_BLOCK = 16384;

__device__ inline double block_sum(double value) {
    __shared__ double slots[32];
    for (int distance = warpSize / 2; distance > 0; distance /= 2) {
        value += __shfl_down(value, distance);
    }
    if (threadIdx.x % warpSize == 0) slots[threadIdx.x / warpSize] = value;
    __syncthreads();
    double sum = 0.0;
    for (int k = 0; k < (int)blockDim.x / warpSize; ++k) sum += slots[k];
    return sum;
}

__global__ void reduction(const float* __restrict__ x, double* __restrict__ total, int n) {
    const int base = blockIdx.x * ELEMENTS_PER_BLOCK;
    double sum = 0.0;
    if (base + ELEMENTS_PER_BLOCK <= n) {
        const float4* quads = reinterpret_cast<const float4*>(x + base);
        for (int k = threadIdx.x; k < ELEMENTS_PER_BLOCK / 4; k += 256) {
            const float4 quad = quads[k];
            sum += ((double)quad.x + quad.y) + ((double)quad.z + quad.w);
        }
    } else {
        for (int i = base + threadIdx.x; i < n; i += 256) sum += x[i];
    }
    sum = block_sum(sum);
    if (threadIdx.x == 0) total[blockIdx.x] = sum;
}

__global__ void fold_partials(const double* __restrict__ partial, double* __restrict__ total, int n) {
    const int count = (n + ELEMENTS_PER_BLOCK - 1) / ELEMENTS_PER_BLOCK;
    double sum = 0.0;
    for (int i = threadIdx.x; i < count; i += 256) sum += partial[i];
    sum = block_sum(sum);
    if (threadIdx.x == 0) total[0] = sum;
}
