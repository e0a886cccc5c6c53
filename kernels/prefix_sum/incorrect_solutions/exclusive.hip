// Wrong: an exclusive scan, the element itself is missing from its sum.
// @launch grid=(1) block=(1)
#include <hip/hip_runtime.h>

__global__ void prefix_sum(const unsigned int* x, unsigned int* y, int n) {
    unsigned int sum = 0;
    for (int i = 0; i < n; ++i) {
        y[i] = sum;
        sum += x[i];
    }
}
