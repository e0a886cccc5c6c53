// Many blocks: counts per run, their scan, the copy, and at last the task's kernel clears what is left of y.
// @tune RUN 512 256 1024
// @scratch places int32 ceildiv(n,RUN)
// @pass kernel=count_kept args=(x,threshold,places,n) grid=(ceildiv(n,RUN*8)) block=(8)
// @pass kernel=scan_places args=(places,count,n) grid=(1) block=(1)
// @pass kernel=copy_kept args=(x,threshold,places,y,n) grid=(ceildiv(n,RUN*8)) block=(8)
// @pass kernel=stream_compaction args=(x,threshold,y,count,n) grid=(ceildiv(n,1024)) block=(256)
#include <hip/hip_runtime.h>

#ifndef RUN
#define RUN 512
#endif

__global__ void count_kept(const int* __restrict__ x, int threshold, int* __restrict__ places, int n) {
    const int run = blockIdx.x * blockDim.x + threadIdx.x;
    if (run * RUN >= n) return;
    int kept = 0;
    for (int i = run * RUN; i < min(run * RUN + RUN, n); ++i) kept += x[i] > threshold ? 1 : 0;
    places[run] = kept;
}

__global__ void scan_places(int* places, int* count, int n) {
    int running = 0;
    for (int run = 0; run * RUN < n; ++run) {
        const int kept = places[run];
        places[run] = running;
        running += kept;
    }
    count[0] = running;
}

__global__ void copy_kept(const int* __restrict__ x, int threshold, const int* __restrict__ places, int* __restrict__ y, int n) {
    const int run = blockIdx.x * blockDim.x + threadIdx.x;
    if (run * RUN >= n) return;
    int place = places[run];
    for (int i = run * RUN; i < min(run * RUN + RUN, n); ++i) {
        if (x[i] > threshold) y[place++] = x[i];
    }
}

// What was kept is in place; the rest of y becomes zero.
__global__ void stream_compaction(const int* x, int threshold, int* y, int* count, int n) {
    const int kept = count[0];
    for (int k = threadIdx.x; k < 1024; k += 256) {
        const int i = blockIdx.x * 1024 + k;
        if (i < n && i >= kept) y[i] = 0;
    }
}
