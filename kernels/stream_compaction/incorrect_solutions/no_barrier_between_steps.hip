// Wrong: no barrier at the end of a step; a fast thread puts its next flag where others still read the count of this step.
#include <hip/hip_runtime.h>

__global__ void stream_compaction(const int* x, int threshold, int* y, int* count, int n) {
    extern __shared__ int places[];
    int thread = threadIdx.x;
    int threads = blockDim.x;
    int kept = 0;
    for (int first = 0; first < n; first += threads) {
        int i = first + thread;
        int keep = i < n && x[i] > threshold ? 1 : 0;
        places[thread] = keep;
        __syncthreads();
        for (int distance = 1; distance < threads; distance *= 2) {
            int before = thread >= distance ? places[thread - distance] : 0;
            __syncthreads();
            places[thread] += before;
            __syncthreads();
        }
        if (keep) y[kept + places[thread] - 1] = x[i];
        kept += places[threads - 1];
    }
    for (int i = kept + thread; i < n; i += threads) y[i] = 0;
    if (thread == 0) count[0] = kept;
}
