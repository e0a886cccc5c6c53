#include <hip/hip_runtime.h>

// One block walks over the input; in each step a scan of the flags gives the kept elements their places.
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
        if (keep) {
            y[kept + places[thread] - 1] = x[i];
        }
        kept += places[threads - 1];
        __syncthreads();
    }
    for (int i = kept + thread; i < n; i += threads) {
        y[i] = 0;
    }
    if (thread == 0) {
        count[0] = kept;
    }
}
