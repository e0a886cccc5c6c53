// Wrong: keeps elements equal to the threshold as well.
// @launch grid=(1) block=(1)
#include <hip/hip_runtime.h>

__global__ void stream_compaction(const int* x, int threshold, int* y, int* count, int n) {
    int kept = 0;
    for (int i = 0; i < n; ++i) {
        if (x[i] >= threshold) y[kept++] = x[i];
    }
    count[0] = kept;
    for (int i = kept; i < n; ++i) y[i] = 0;
}
