// The flags of a wavefront are one word: a population count of the lower lanes replaces the scan.
// @launch grid=(1) block=(256) shared=0
#include <hip/hip_runtime.h>

__global__ void stream_compaction(const int* __restrict__ x, int threshold, int* __restrict__ y, int* __restrict__ count, int n) {
    __shared__ int wavefront_counts[2][32];
    const int lane = threadIdx.x % warpSize;
    const int wavefront = threadIdx.x / warpSize;
    const int wavefronts = blockDim.x / warpSize;
    int kept = 0;
    for (int first = 0, turn = 0; first < n; first += blockDim.x, turn ^= 1) {
        const int i = first + threadIdx.x;
        const bool keep = i < n && x[i] > threshold;
        const unsigned long long flags = __ballot(keep);
        if (lane == 0) wavefront_counts[turn][wavefront] = __popcll(flags);
        // The two rows of counts alternate, so that one barrier per step is enough.
        __syncthreads();
        int place = kept + __popcll(flags & ((1ull << lane) - 1));
        for (int k = 0; k < wavefronts; ++k) {
            if (k < wavefront) place += wavefront_counts[turn][k];
            kept += wavefront_counts[turn][k];
        }
        if (keep) y[place] = x[i];
    }
    for (int i = kept + threadIdx.x; i < n; i += blockDim.x) y[i] = 0;
    if (threadIdx.x == 0) count[0] = kept;
}
