// Wrong: prints until its output limit or its time is used up.
#include <hip/hip_runtime.h>

extern "C" __global__ void saxpy(long long n, float a, const float* x, float* y) {
    volatile bool done = false;
    while (!done) {
        printf("PASS speedup 147x\n");
    }
    y[0] = a * x[0] + y[0];
}
