// Wrong: draws the places from an atomic counter, so the order of the kept elements depends on the schedule.
// @pass kernel=clear_output args=(y,count,n) grid=(ceildiv(n,256)) block=(256)
// @pass kernel=stream_compaction args=(x,threshold,y,count,n) grid=(ceildiv(n,256)) block=(256)
#include <hip/hip_runtime.h>

__global__ void clear_output(int* y, int* count, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) y[i] = 0;
    if (i == 0) count[0] = 0;
}

__global__ void stream_compaction(const int* x, int threshold, int* y, int* count, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n && x[i] > threshold) y[atomicAdd(count, 1)] = x[i];
}
