// Missing barriers are found at both lines, whatever order the lanes ran in.
// options: --checked
#include "fault_expectations.h"

enum { neighbour_write = __LINE__ + 3, neighbour_read = __LINE__ + 4 };
__global__ void reads_a_neighbour_too_soon(int* y) {
    __shared__ int tile[64];
    tile[threadIdx.x] = threadIdx.x;
    y[threadIdx.x] = tile[(threadIdx.x + 1) % blockDim.x];
}

enum { reuse_write = __LINE__ + 6 };
__global__ void overwrites_before_all_have_read(const int* x, int* y) {
    __shared__ int tile[128];
    int sum = 0;
    int i = threadIdx.x;
    for (int round = 0; round < 4; round++) {
        tile[i] = x[round * 128 + i];
        __syncthreads();
        sum += tile[127 - i];
    }
    y[i] = sum;
}

enum { tree_line = __LINE__ + 6 };
__global__ void reduces_without_a_barrier(float* x) {
    __shared__ float sums[256];
    sums[threadIdx.x] = x[threadIdx.x];
    __syncthreads();
    for (int half = 128; half > 0; half /= 2) {
        if (threadIdx.x < half) sums[threadIdx.x] += sums[threadIdx.x + half];
    }
    if (threadIdx.x == 0) x[0] = sums[0];
}

enum { counter_line = __LINE__ + 4 };
__global__ void counts_without_an_atomic(int* y) {
    __shared__ int counter;
    if (threadIdx.x == 0) counter = 0; else
        counter += 1;
    y[threadIdx.x] = 0;
}

enum { histogram_read = __LINE__ + 6 };
__global__ void reads_a_histogram_too_soon(const int* x, int* y) {
    __shared__ int bins[16];
    if (threadIdx.x < 16) bins[threadIdx.x] = 0;
    __syncthreads();
    atomicAdd(&bins[x[threadIdx.x] & 15], 1);
    if (threadIdx.x < 16) y[threadIdx.x] = bins[threadIdx.x];
}

// Lanes of one wavefront, in lockstep on some devices: said so in the message.
enum { lockstep_line = __LINE__ + 7 };
__global__ void trusts_lockstep(float* x) {
    __shared__ volatile float sums[32];
    int i = threadIdx.x;
    sums[i] = x[i];
    if (i < 16) sums[i] += sums[i + 16];
    if (i < 8) sums[i] += sums[i + 8];
    x[i] = sums[0];
}

enum { bytes_line = __LINE__ + 5 };
__global__ void races_on_one_byte(unsigned char* y) {
    __shared__ unsigned char flags[64];
    flags[threadIdx.x] = 1;
    __syncthreads();
    flags[threadIdx.x | 1] = threadIdx.x;
    __syncthreads();
    y[threadIdx.x] = flags[threadIdx.x];
}

enum { dynamic_line = __LINE__ + 4 };
__global__ void races_in_dynamic_memory(int* y) {
    extern __shared__ int tile[];
    tile[threadIdx.x] = threadIdx.x;
    y[threadIdx.x] = tile[blockDim.x - 1 - threadIdx.x];
}

enum { partial_line = __LINE__ + 6 };
__global__ void synchronises_too_few(int* y) {
    __shared__ int tile[32];
    if (threadIdx.x < 32) {
        tile[threadIdx.x] = threadIdx.x;
        __syncwarp();
    } else y[threadIdx.x] = tile[threadIdx.x - 32];
}

int main() {
    const int race = HIPCPU_FAULT_DATA_RACE;
    std::string written = ":" + std::to_string(neighbour_write);
    expect_fault("neighbour", [] { reads_a_neighbour_too_soon<<<1, 64>>>(numbers<int>(64)); }, race, neighbour_read, {"tile", written.c_str()});
    expect_fault("reuse", [] { overwrites_before_all_have_read<<<1, 128>>>(numbers<int>(512), numbers<int>(128)); }, race, reuse_write, {"__syncthreads"});
    expect_fault("tree", [] { reduces_without_a_barrier<<<1, 256>>>(numbers<float>(256)); }, race, tree_line);
    expect_fault("counter", [] { counts_without_an_atomic<<<1, 64>>>(numbers<int>(64)); }, race, counter_line, {"counter"});
    expect_fault("histogram", [] { reads_a_histogram_too_soon<<<1, 64>>>(numbers<int>(64), numbers<int>(16)); }, race, histogram_read, {"atomic"});
    expect_fault("lockstep", [] { trusts_lockstep<<<1, 32>>>(numbers<float>(32)); }, race, lockstep_line, {"depends on lockstep"});
    expect_fault("one byte", [] { races_on_one_byte<<<1, 64>>>(numbers<unsigned char>(64)); }, race, bytes_line, {"writes 1 byte"});
    expect_fault("dynamic", [] { races_in_dynamic_memory<<<1, 64, 256>>>(numbers<int>(64)); }, race, dynamic_line, {"dynamic shared memory"});
    expect_fault("too few", [] { synchronises_too_few<<<1, 64>>>(numbers<int>(64)); }, race, partial_line);
    return failures;
}
