// Right kernels that order the lanes of a wavefront by wavefront operations, and cooperative groups: no false alarm.
// options: --checked
#include "fault_expectations.h"
#include <hip/hip_cooperative_groups.h>

namespace groups = cooperative_groups;

__device__ float sum_of_wavefront(float value) {
    for (int offset = warpSize / 2; offset > 0; offset /= 2) value += __shfl_down(value, offset);
    return value;
}

__global__ void reduces_by_shuffles(const float* x, float* y, int n) {
    __shared__ float sums[32];
    int lane = threadIdx.x % warpSize, wavefront = threadIdx.x / warpSize;
    float sum = 0;
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += blockDim.x * gridDim.x) sum += x[i];
    sum = sum_of_wavefront(sum);
    if (lane == 0) sums[wavefront] = sum;
    __syncthreads();
    if (wavefront == 0) {
        sum = sum_of_wavefront(lane < blockDim.x / warpSize ? sums[lane] : 0.0f);
        if (lane == 0) atomicAdd(y, sum);
    }
}

// Shared memory handed from lane to lane with __syncwarp() alone, more often than the clock of a lane can count.
__global__ void synchronises_wavefronts(float* x) {
    __shared__ float tile[128];
    int i = threadIdx.x, first = i / warpSize * warpSize, lane = i % warpSize;
    tile[i] = x[i];
    for (int round = 0; round < 600; round++) {
        __syncwarp();
        float next = tile[first + (lane + 1) % warpSize];
        __syncwarp();
        tile[i] = next + 1.0f;
    }
    x[i] = tile[i];
}

__global__ void shuffles_order_memory(int* x) {
    __shared__ int tile[64];
    int i = threadIdx.x, lane = i % warpSize;
    tile[i] = x[i];
    int last = __shfl(i, warpSize - 1);
    x[i] = lane == 0 ? tile[last] : 0;
}

// Half of a wavefront meets while the other half is elsewhere.
__global__ void meets_in_parts(int* x) {
    __shared__ int tile[32];
    int i = threadIdx.x;
    tile[i] = i;
    if (i < 16) {
        __syncwarp(0xffffull);
        x[i] = tile[15 - i];
    } else {
        __syncwarp(0xffff0000ull);
        x[i] = tile[47 - i];
    }
}

__global__ void groups_of_tiles(int* x) {
    __shared__ int tile[64];
    groups::thread_block block = groups::this_thread_block();
    groups::thread_block_tile<16> part = groups::tiled_partition<16>(block);
    int i = block.thread_rank();
    tile[i] = x[i];
    part.sync();
    int first = i / 16 * 16;
    int sum = part.shfl_xor(tile[first + 15 - i % 16], 1);
    block.sync();
    tile[63 - i] = sum;
    block.sync();
    x[i] = tile[i];
}

__global__ void whole_grid(int* x, int* y) {
    groups::grid_group grid = groups::this_grid();
    int i = grid.thread_rank(), n = grid.size();
    x[i] = i;
    grid.sync();
    y[i] = x[n - 1 - i];
    grid.sync();
    x[i] = y[n - 1 - i];
}

void launch_cooperatively() {
    int* x = numbers<int>(256);
    int* y = numbers<int>(256);
    void* arguments[] = {&x, &y};
    if (hipLaunchCooperativeKernel(reinterpret_cast<const void*>(whole_grid), dim3(4), dim3(64), arguments, 0, nullptr) != hipSuccess) _exit(2);
}

int main() {
    expect_no_fault("shuffles", [] { reduces_by_shuffles<<<2, 128>>>(numbers<float>(1000), numbers<float>(1), 1000); });
    expect_no_fault("syncwarp", [] { synchronises_wavefronts<<<1, 128>>>(numbers<float>(128)); });
    expect_no_fault("shuffle as order", [] { shuffles_order_memory<<<1, 64>>>(numbers<int>(64)); });
    expect_no_fault("parts", [] { meets_in_parts<<<1, 32>>>(numbers<int>(32)); });
    expect_no_fault("tiles", [] { groups_of_tiles<<<1, 64>>>(numbers<int>(64)); });
    expect_no_fault("grid", launch_cooperatively);
    return failures;
}
