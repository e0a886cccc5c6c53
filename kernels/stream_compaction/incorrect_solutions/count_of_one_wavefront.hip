// Wrong: counts one ballot per block only, the other wavefronts of the block get the same places.
// @launch grid=(1) block=(256) shared=0
#include <hip/hip_runtime.h>

__global__ void stream_compaction(const int* x, int threshold, int* y, int* count, int n) {
    int lane = threadIdx.x % warpSize;
    int kept = 0;
    for (int first = 0; first < n; first += blockDim.x) {
        int i = first + threadIdx.x;
        bool keep = i < n && x[i] > threshold;
        unsigned long long flags = __ballot(keep);
        if (keep) y[kept + __popcll(flags & ((1ull << lane) - 1))] = x[i];
        kept += __popcll(flags);
    }
    if (threadIdx.x == 0) count[0] = kept;
    for (int i = kept + threadIdx.x; i < n; i += blockDim.x) y[i] = 0;
}
