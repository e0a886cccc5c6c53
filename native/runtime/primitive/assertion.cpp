// The ways in which a kernel ends itself.
#include "hipcpu/device.h"
#include "runtime/execution/kernel_fault.h"

void hipcpu_assert_fail(const char* expression, const char* file, unsigned line, const char* function) {
    hipcpu::fail_kernel(HIPCPU_FAULT_ASSERT, __builtin_return_address(0), "%s:%u: %s: device assertion `%s' failed", file, line, function,
        expression);
}

void hipcpu_trap(void) {
    hipcpu::fail_kernel(HIPCPU_FAULT_TRAP, __builtin_return_address(0), "the kernel trapped");
}
