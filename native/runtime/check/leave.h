// How a launch in which something was found ends.
#pragma once
#include "runtime/check/finding.h"

namespace hipcpu::check {

// Loses the device with the first fault that was found and leaves the kernel.
[[noreturn]] void leave_kernel();
// At the end of a launch that ran through: loses the device when a fault was found.
void conclude_launch();
// The finding in the form of the runtime, with the source lines of its code.
hipcpu_fault fault_of(const Finding& finding);

} // namespace hipcpu::check
