// Wrong: keeps the running sum in 16 bits, which overflows from some hundred elements on.
// @launch grid=(1) block=(1)
#include <hip/hip_runtime.h>

__global__ void prefix_sum(const unsigned int* x, unsigned int* y, int n) {
    unsigned short sum = 0;
    for (int i = 0; i < n; ++i) {
        sum = (unsigned short)(sum + x[i]);
        y[i] = sum;
    }
}
