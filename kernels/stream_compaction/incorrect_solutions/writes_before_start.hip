// Wrong: places start at -1, so the first kept element goes in front of y.
// @launch grid=(1) block=(1)
#include <hip/hip_runtime.h>

__global__ void stream_compaction(const int* x, int threshold, int* y, int* count, int n) {
    int last = -1;
    for (int i = 0; i < n; ++i) {
        if (x[i] > threshold) {
            y[last] = x[i];
            ++last;
        }
    }
    count[0] = last + 1;
    for (int i = last + 1; i < n; ++i) y[i] = 0;
}
