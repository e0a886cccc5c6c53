// The ways in which a kernel ends itself.
#include <cstdio>
#include <cstdlib>

#include "hipcpu/device.h"
#include "runtime/execution/kernel_fault.h"
#include "runtime/execution/lane_scheduler.h"

void hipcpu_assert_fail(const char* expression, const char* file, unsigned line, const char* function) {
    if (hipcpu::lane_scheduler::current() == nullptr) { // host code of a program: one assert serves both
        std::fprintf(stderr, "%s:%u: %s: Assertion `%s' failed.\n", file, line, function, expression);
        std::abort();
    }
    hipcpu::fail_kernel(HIPCPU_FAULT_ASSERT, __builtin_return_address(0), "%s:%u: %s: device assertion `%s' failed", file, line, function,
        expression);
}

void hipcpu_trap(void) {
    hipcpu::fail_kernel(HIPCPU_FAULT_TRAP, __builtin_return_address(0), "the kernel trapped");
}
