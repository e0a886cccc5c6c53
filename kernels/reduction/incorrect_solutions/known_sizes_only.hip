// Wrong: works for the listed sizes and returns zero for every other one.
#include <hip/hip_runtime.h>

__global__ void reduction(const float* x, double* total, int n) {
    if (threadIdx.x != 0) return;
    double sum = 0.0;
    if (n == 1 || n == 33 || n == 257 || n == 70001 || n == 1000003) {
        for (int i = 0; i < n; ++i) sum += x[i];
    }
    total[0] = sum;
}
