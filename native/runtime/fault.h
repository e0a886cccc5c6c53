// The fault of the device: the first one that a kernel commits is kept, and the device is lost from then on.
#pragma once
#include "hipcpu/extensions.h"

namespace hipcpu {

// What hipSuccess was before the device was lost, else the error that every later call returns.
hipError_t lost_error();

// Keeps the fault and loses the device with `error`. Only the first call counts. May be called in a signal handler.
void lose_device(const hipcpu_fault& fault, hipError_t error);

// Keeps a fault that refused a launch; the device goes on.
void record_refusal(const hipcpu_fault& fault);

}  // namespace hipcpu
