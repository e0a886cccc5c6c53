// What the device is: the processor, described as a HIP device.
#pragma once
#include "hipcpu/api/device.h"

namespace hipcpu {

// Read once from the system; threads, memory and wavefront size follow the options.
hipDeviceProp_t device_properties();

// Blocks of this size and shared memory that one multiprocessor holds at the same time; 0 when it can hold none.
int resident_blocks(unsigned lanes, size_t shared_bytes);

}  // namespace hipcpu
