// Races on global memory: within a block, and between blocks, which have no order.
// options: --checked
#include "fault_expectations.h"

enum { block_line = __LINE__ + 3 };
__global__ void reads_the_next_blocks_result(float* x) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    x[i] = i + 1 < gridDim.x * blockDim.x ? x[i + 1] + 1.0f : 1.0f;
}

enum { count_line = __LINE__ + 2 };
__global__ void counts_plainly(int* counter) {
    *counter += 1;
}

enum { barrier_line = __LINE__ + 5 };
__global__ void trusts_a_barrier_across_blocks(int* x, int* y) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    x[i] = i;
    __syncthreads();
    y[i] = x[gridDim.x * blockDim.x - 1 - i];
}

enum { fenceless_line = __LINE__ + 8 };
__global__ void last_block_without_a_fence(float* partial, unsigned* done, float* y) {
    __shared__ bool last;
    if (threadIdx.x == 0) {
        partial[blockIdx.x] = 1.0f;
        last = atomicInc(done, gridDim.x) == gridDim.x - 1;
    }
    __syncthreads();
    if (last && threadIdx.x < gridDim.x) y[threadIdx.x] = partial[threadIdx.x];
}

enum { same_block_line = __LINE__ + 4 };
__global__ void misses_a_barrier_in_its_block(int* x, int* y) {
    int i = threadIdx.x;
    x[i] = i;
    y[i] = x[i ^ 1];
}

enum { mixed_line = __LINE__ + 3 };
__global__ void mixes_atomics_and_stores(int* x) {
    atomicAdd(x, 1);
    if (threadIdx.x == 5) *x = 0;
}

__device__ int total;
enum { variable_line = __LINE__ + 2 };
__global__ void races_on_a_variable(const int* x) {
    total = total + x[blockIdx.x];
}

int main() {
    const int race = HIPCPU_FAULT_DATA_RACE;
    expect_fault("next block", [] { reads_the_next_blocks_result<<<4, 64>>>(numbers<float>(256)); }, race, block_line);
    expect_fault("counter", [] { counts_plainly<<<4, 1>>>(numbers<int>(1)); }, race, count_line, {"blocks have no order"});
    expect_fault("barrier", [] { trusts_a_barrier_across_blocks<<<2, 64>>>(numbers<int>(128), numbers<int>(128)); }, race, barrier_line,
                 {"blocks have no order"});
    expect_fault("no fence", [] { last_block_without_a_fence<<<8, 32>>>(numbers<float>(8), zeros<unsigned>(1), numbers<float>(8)); }, race,
                 fenceless_line);
    expect_fault("same block", [] { misses_a_barrier_in_its_block<<<1, 64>>>(numbers<int>(64), numbers<int>(64)); }, race, same_block_line);
    expect_fault("mixed", [] { mixes_atomics_and_stores<<<1, 64>>>(numbers<int>(1)); }, race, mixed_line, {"atomic"});
    expect_fault("variable", [] {
        races_on_a_variable<<<4, 1>>>(numbers<int>(4));
    }, race, variable_line, {"total"});
    return failures;
}
