// Wrong: compacts within the input and copies the result from there, which destroys x.
// @launch grid=(1) block=(1)
#include <hip/hip_runtime.h>

__global__ void stream_compaction(const int* x, int threshold, int* y, int* count, int n) {
    int* values = (int*)x;
    int kept = 0;
    for (int i = 0; i < n; ++i) {
        if (values[i] > threshold) values[kept++] = values[i];
    }
    for (int i = 0; i < n; ++i) y[i] = i < kept ? values[i] : 0;
    count[0] = kept;
}
