// How a call ends: its error becomes the calling thread's last error.
#pragma once
#include "hipcpu/api/error.h"

namespace hipcpu {

// Remembers a failure for hipGetLastError and returns the error unchanged. Every exported call returns through here.
hipError_t finish(hipError_t error);

}  // namespace hipcpu
