// One float4 per thread, and a second small launch for the remainder.
// @pass kernel=saxpy args=(n,a,x,y) grid=(ceildiv(n,1024)) block=(256)
// @pass kernel=saxpy_remainder args=(n,a,x,y) grid=(1) block=(4)
#include <hip/hip_runtime.h>

extern "C" __global__ void saxpy(long long n, float a, const float* __restrict__ x, float* __restrict__ y) {
    const long long quad = (long long)blockIdx.x * blockDim.x + threadIdx.x;
    if (quad >= n / 4) return;
    const float4 source = reinterpret_cast<const float4*>(x)[quad];
    float4 target = reinterpret_cast<float4*>(y)[quad];
    target.x += a * source.x;
    target.y += a * source.y;
    target.z += a * source.z;
    target.w += a * source.w;
    reinterpret_cast<float4*>(y)[quad] = target;
}

extern "C" __global__ void saxpy_remainder(long long n, float a, const float* x, float* y) {
    const long long i = n / 4 * 4 + threadIdx.x;
    if (i < n) {
        y[i] += a * x[i];
    }
}
