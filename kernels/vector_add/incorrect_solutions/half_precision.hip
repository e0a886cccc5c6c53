// Wrong: silently adds in half precision, three decimal digits instead of seven.
#include <hip/hip_runtime.h>
#include <hip/hip_fp16.h>

__global__ void vector_add(const float* a, const float* b, float* c, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        __half x = __float2half(a[i]);
        __half y = __float2half(b[i]);
        c[i] = __half2float(__hadd(x, y));
    }
}
