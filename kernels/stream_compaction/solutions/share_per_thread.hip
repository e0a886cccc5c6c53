// One block; every thread counts its contiguous share, one thread scans the counts, every thread writes its share.
// @launch grid=(1) block=(256) shared=1028
#include <hip/hip_runtime.h>

__global__ void stream_compaction(const int* __restrict__ x, int threshold, int* __restrict__ y, int* __restrict__ count, int n) {
    extern __shared__ int places[];
    const int threads = blockDim.x;
    const int share = (n + threads - 1) / threads;
    const int first = min(n, (int)threadIdx.x * share);
    const int last = min(n, first + share);
    int own = 0;
    for (int i = first; i < last; ++i) own += x[i] > threshold ? 1 : 0;
    places[threadIdx.x] = own;
    __syncthreads();
    if (threadIdx.x == 0) {
        int running = 0;
        for (int k = 0; k < threads; ++k) {
            const int next = places[k];
            places[k] = running;
            running += next;
        }
        places[threads] = running;
        count[0] = running;
    }
    __syncthreads();
    int place = places[threadIdx.x];
    for (int i = first; i < last; ++i) {
        if (x[i] > threshold) y[place++] = x[i];
    }
    for (int i = places[threads] + threadIdx.x; i < n; i += threads) y[i] = 0;
}
