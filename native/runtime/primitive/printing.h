// What kernels print, gathered during a launch.
#pragma once
#include <cstdint>

namespace hipcpu {

// Writes what the launch printed to stdout, or drops it in worker mode.
void flush_kernel_output();

}  // namespace hipcpu
