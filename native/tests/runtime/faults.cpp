// What a kernel does wrong ends the kernel, not the process: the device is lost, and the fault says what and where.
#include <cstring>

#include "hipcpu/extensions.h"
#include "hipcpu/launch.h"
#include "tests/runtime/child.h"

static void write_at(float* values, int index) {
    values[index + threadIdx.x] = 1;
}
HIPCPU_KERNEL(write_at)

static void read_at(const float* values, float* result, int index) {
    result[0] = values[index];
}
HIPCPU_KERNEL(read_at)

static void shared_at(int index) {
    static_cast<volatile int*>(hipcpu_dynamic_shared())[index] = 1;
}
HIPCPU_KERNEL(shared_at)

static int deep(volatile int* chain, int depth) {
    volatile int local[64];
    local[depth % 64] = *chain;
    return depth <= 0 ? 0 : deep(local, depth - 1) + local[3];
}
static void recurse(int* result, int depth) {
    volatile int first = 1;
    result[0] = deep(&first, depth);
}
HIPCPU_KERNEL(recurse)

static void divide(int* values, int divisor) {
    values[0] = values[1] / divisor;
}
HIPCPU_KERNEL(divide)

static void trap() {
    hipcpu_trap();
}
HIPCPU_KERNEL(trap)

static void fail_assertion(int line) {
    hipcpu_assert_fail("n > 0", "some.hip", static_cast<unsigned>(line), "f");
}
HIPCPU_KERNEL(fail_assertion)

static void after_barrier(float* values, int index) {
    hipcpu_block_barrier();
    if (threadIdx.x == 5) {
        values[index] = 1;
    }
}
HIPCPU_KERNEL(after_barrier)

static void expect_fault(hipError_t error, int kind, const char* text) {
    CHECK(hipGetLastError() == error);
    CHECK(hipDeviceSynchronize() == error);
    hipcpu_fault fault = {};
    CHECK(hipcpuGetLastFault(&fault) == hipSuccess);
    CHECK(fault.kind == kind);
    if (std::strstr(fault.message, text) == nullptr) {
        std::printf("\"%s\" lacks \"%s\"\n", fault.message, text);
        ++failure_count();
    }
}

static float* buffer(size_t count) {
    float* result = nullptr;
    CHECK(hipMalloc(&result, count * sizeof(float)) == hipSuccess);
    return result;
}

static void memory_cases() {
    in_child("one element past the end", [] {
        HIPCPU_LAUNCH(write_at)(1, 1)(buffer(100), 100);
        expect_fault(hipErrorIllegalAddress, HIPCPU_FAULT_OUT_OF_BOUNDS, "writes 1 byte past the end of a buffer of 400 bytes, at faults.cpp:9");
    });
    in_child("far past the end", [] {
        float* values = buffer(100);
        HIPCPU_LAUNCH(read_at)(1, 1)(values, values, 5000);
        expect_fault(hipErrorIllegalAddress, HIPCPU_FAULT_OUT_OF_BOUNDS, "reads 19601 bytes past the end of a buffer of 400 bytes, at faults.cpp:14");
    });
    in_child("one element before a buffer placed at its start", [] {
        CHECK(hipcpuSetOption(hipcpuOptionPlacement, HIPCPU_PLACEMENT_START) == hipSuccess);
        float* values = buffer(100);
        HIPCPU_LAUNCH(read_at)(1, 1)(values, values, -1);
        expect_fault(hipErrorIllegalAddress, HIPCPU_FAULT_OUT_OF_BOUNDS, "reads 4 bytes before the start of a buffer of 400 bytes");
    });
    in_child("freed", [] {
        float* values = buffer(100);
        CHECK(hipFree(values) == hipSuccess);
        HIPCPU_LAUNCH(write_at)(1, 1)(values, 0);
        expect_fault(hipErrorIllegalAddress, HIPCPU_FAULT_WILD_ADDRESS, "a buffer that was freed");
    });
    in_child("null", [] {
        HIPCPU_LAUNCH(write_at)(1, 1)(nullptr, 0);
        expect_fault(hipErrorIllegalAddress, HIPCPU_FAULT_WILD_ADDRESS, "writes to a null pointer");
    });
    in_child("dynamic shared memory", [] {
        HIPCPU_LAUNCH(shared_at)(1, 1, 64)(16);
        expect_fault(hipErrorIllegalAddress, HIPCPU_FAULT_OUT_OF_BOUNDS, "writes 1 byte past the end of the block's dynamic shared memory of 64 bytes");
    });
    in_child("shared memory beyond the limit", [] {
        HIPCPU_LAUNCH(shared_at)(1, 1, 65537)(0);
        CHECK(hipGetLastError() == hipErrorInvalidValue);
        CHECK(hipDeviceSynchronize() == hipSuccess);
        hipcpu_fault fault = {};
        CHECK(hipcpuGetLastFault(&fault) == hipSuccess && fault.kind == HIPCPU_FAULT_SHARED_MEMORY_LIMIT);
    });
    in_child("canaries", [] {
        float* values = buffer(98); // eight bytes of slack
        CHECK(hipcpuCheckCanaries() == hipSuccess);
        HIPCPU_LAUNCH(write_at)(1, 1)(values, 98);
        CHECK(hipGetLastError() == hipSuccess);
        CHECK(hipcpuCheckCanaries() == hipErrorIllegalAddress);
        hipcpu_fault fault = {};
        CHECK(hipcpuGetLastFault(&fault) == hipSuccess && fault.kind == HIPCPU_FAULT_OUT_OF_BOUNDS);
    });
}

static void eviction_keeps_contents() {
    in_child("eviction", [] {
        float* values = buffer(98);
        values[0] = 1;
        values[97] = 2;
        const hipError_t evicted = hipcpuEvictBuffers();
        CHECK(evicted == hipSuccess || evicted == hipErrorNotSupported);
        CHECK(values[0] == 1 && values[97] == 2 && hipcpuCheckCanaries() == hipSuccess);
    });
}

static void other_cases() {
    in_child("stack overflow", [] {
        HIPCPU_LAUNCH(recurse)(1, 1)(reinterpret_cast<int*>(buffer(1)), 1000);
        expect_fault(hipErrorLaunchFailure, HIPCPU_FAULT_STACK_OVERFLOW, "needs more than 131072 bytes");
    });
    in_child("division by zero", [] {
        HIPCPU_LAUNCH(divide)(1, 1)(reinterpret_cast<int*>(buffer(2)), 0);
        expect_fault(hipErrorLaunchFailure, HIPCPU_FAULT_ARITHMETIC, "division by zero");
    });
    in_child("trap", [] {
        HIPCPU_LAUNCH(trap)(3, 5)();
        expect_fault(hipErrorLaunchFailure, HIPCPU_FAULT_TRAP, "the kernel trapped");
    });
    in_child("assertion", [] {
        HIPCPU_LAUNCH(fail_assertion)(3, 5)(12);
        expect_fault(hipErrorAssert, HIPCPU_FAULT_ASSERT, "some.hip:12: f: device assertion `n > 0' failed");
    });
    in_child("a fiber's fault names its thread", [] {
        HIPCPU_LAUNCH(after_barrier)(dim3(1, 1, 1), 64)(buffer(100), 100);
        expect_fault(hipErrorIllegalAddress, HIPCPU_FAULT_OUT_OF_BOUNDS, "(kernel after_barrier, block (0,0,0), thread (5,0,0))");
    });
    in_child("calls after a fault", [] {
        float* values = buffer(100);
        HIPCPU_LAUNCH(write_at)(1, 1)(values, 1000);
        float copy = 0;
        CHECK(hipMemcpy(&copy, values, sizeof(copy), hipMemcpyDeviceToHost) == hipErrorIllegalAddress);
        void* more = nullptr;
        CHECK(hipMalloc(&more, 4) == hipErrorIllegalAddress);
        CHECK(hipGetLastError() == hipErrorIllegalAddress && hipGetLastError() == hipErrorIllegalAddress);
    });
}

int main() {
    memory_cases();
    other_cases();
    return failures();
}
