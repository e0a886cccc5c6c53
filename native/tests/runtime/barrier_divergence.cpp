// A barrier that part of a block reaches is a fault; with the lenient policy lanes that returned are not missed.
#include <cstring>

#include "hipcpu/extensions.h"
#include "hipcpu/launch.h"
#include "tests/runtime/check.h"

static void returns_early(int* values, int limit) {
    if (static_cast<int>(threadIdx.x) >= limit) {
        return;
    }
    hipcpu_block_barrier();
    values[threadIdx.x] = 1;
}
HIPCPU_KERNEL(returns_early)

static void two_barriers(int* values) {
    if (threadIdx.x % 2 == 0) {
        hipcpu_block_barrier();
        values[threadIdx.x] = 1;
    } else {
        hipcpu_block_barrier();
        values[threadIdx.x] = 2;
    }
}
HIPCPU_KERNEL(two_barriers)

int main(int, char** arguments) {
    int* values = nullptr;
    CHECK(hipMalloc(&values, 256 * sizeof(int)) == hipSuccess);
    CHECK(hipcpuSetOption(hipcpuOptionPartialBarrier, 1) == hipSuccess);
    hipcpu::launch<returns_early>(1, 256)(values, 70);
    CHECK(hipGetLastError() == hipSuccess);
    CHECK(values[69] == 1);

    CHECK(hipcpuSetOption(hipcpuOptionPartialBarrier, 0) == hipSuccess);
    const bool sites = std::strstr(arguments[0], "sites") != nullptr;
    if (sites) {
        hipcpu::launch<two_barriers>(4, 256)(values);
    } else {
        hipcpu::launch<returns_early>(4, 256)(values, 70);
    }
    CHECK(hipGetLastError() == hipErrorLaunchFailure);
    CHECK(hipDeviceSynchronize() == hipErrorLaunchFailure);
    CHECK(hipMemset(values, 0, 4) == hipErrorLaunchFailure);
    hipcpu_fault fault = {};
    CHECK(hipcpuGetLastFault(&fault) == hipSuccess);
    CHECK(fault.kind == HIPCPU_FAULT_BARRIER_DIVERGENCE);
    CHECK(std::strstr(fault.message, "70 of the block's 256 threads wait at") != nullptr);
    std::puts(fault.message);
    return failures();
}
