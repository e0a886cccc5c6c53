// A launch that was checked: it can be run.
#pragma once
#include <cstddef>

#include "hipcpu/api/error.h"
#include "hipcpu/kernel.h"

namespace hipcpu {

struct launch_request {
    const hipcpu_kernel* kernel;
    dim3 grid;
    dim3 block;
    size_t dynamic_bytes;
    void* const* parameters;
    bool cooperative;
};

// hipSuccess, or why the device cannot run this: hipErrorInvalidDeviceFunction, hipErrorInvalidConfiguration, hipErrorInvalidValue for
// too much shared memory, hipErrorCooperativeLaunchTooLarge.
hipError_t check_launch(const launch_request& request);

// Runs it and returns when all blocks have ended: hipSuccess, or the error with which the device was lost.
hipError_t run_launch(const launch_request& request);

}  // namespace hipcpu
