// Four consecutive elements per thread as one float4, sixteen per thread in four coalesced steps.
// @launch grid=(ceildiv(n,4096)) block=(256)
#include <hip/hip_runtime.h>

__global__ void vector_add(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ c, int n) {
    const int base = blockIdx.x * 4096;
    if (base + 4096 <= n) {
        const float4* a4 = reinterpret_cast<const float4*>(a + base);
        const float4* b4 = reinterpret_cast<const float4*>(b + base);
        float4* c4 = reinterpret_cast<float4*>(c + base);
#pragma unroll
        for (int step = 0; step < 4; ++step) {
            const int k = step * 256 + threadIdx.x;
            const float4 x = a4[k];
            const float4 y = b4[k];
            c4[k] = make_float4(x.x + y.x, x.y + y.y, x.z + y.z, x.w + y.w);
        }
        return;
    }
    for (int i = base + threadIdx.x; i < n; i += 256) {
        c[i] = a[i] + b[i];
    }
}
