// The end of a kernel that did something wrong.
#pragma once
#include "hipcpu/extensions.h"

namespace hipcpu {

// Describes a fault of the kernel that the calling thread runs: its block, its thread where known, and the code at `site`.
hipcpu_fault describe_fault(hipcpu_fault_kind kind, const void* site);

// The error that later calls return after a fault of this kind.
hipError_t error_of(hipcpu_fault_kind kind);

// Loses the device with this message and leaves the kernel. The text is followed by the kernel's name and the block.
[[noreturn]] void fail_kernel(hipcpu_fault_kind kind, const void* site, const char* format, ...)
    __attribute__((format(printf, 3, 4)));
// The same for a fault that touched memory at `address`.
[[noreturn]] void fail_kernel_at(hipcpu_fault_kind kind, const void* site, uintptr_t address, const char* format, ...)
    __attribute__((format(printf, 4, 5)));

}  // namespace hipcpu
