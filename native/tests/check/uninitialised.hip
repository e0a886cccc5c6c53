// Reads of shared memory that the block never wrote; leftovers of the block before do not count as written.
// options: --checked
#include "fault_expectations.h"

enum { never_line = __LINE__ + 6 };
__global__ void sums_one_too_many(const float* x, float* y) {
    __shared__ float tile[65];
    tile[threadIdx.x] = x[threadIdx.x];
    __syncthreads();
    float sum = 0;
    for (int i = 0; i < 65; i++) sum += tile[i];
    y[threadIdx.x] = sum;
}

enum { leftover_line = __LINE__ + 7 };
__global__ void relies_on_the_block_before(float* y) {
    __shared__ float total;
    if (blockIdx.x == 0) {
        if (threadIdx.x == 0) total = y[0];
    }
    __syncthreads();
    if (threadIdx.x == 0) y[blockIdx.x] = total;
}

enum { counter_line = __LINE__ + 3 };
__global__ void counts_from_nothing(int* y) {
    __shared__ int bins[4];
    atomicAdd(&bins[threadIdx.x & 3], 1);
    __syncthreads();
    if (threadIdx.x < 4) y[threadIdx.x] = bins[threadIdx.x];
}

enum { dynamic_line = __LINE__ + 5 };
__global__ void reads_dynamic_memory(double* y) {
    extern __shared__ double sums[];
    if (threadIdx.x % 2 == 0) sums[threadIdx.x] = 1;
    __syncthreads();
    y[threadIdx.x] = sums[threadIdx.x];
}

int main() {
    const int unwritten = HIPCPU_FAULT_UNINITIALISED_READ;
    expect_fault("never written", [] { sums_one_too_many<<<1, 64>>>(numbers<float>(64), numbers<float>(64)); }, unwritten, never_line, {"tile"});
    expect_fault("leftover", [] { relies_on_the_block_before<<<2, 32>>>(numbers<float>(2)); }, unwritten, leftover_line, {"total", "block (1,0,0)"});
    expect_fault("counter", [] { counts_from_nothing<<<1, 32>>>(numbers<int>(4)); }, unwritten, counter_line, {"bins"});
    expect_fault("dynamic", [] { reads_dynamic_memory<<<1, 32, 256>>>(numbers<double>(32)); }, unwritten, dynamic_line, {"dynamic shared memory"});
    return failures;
}
