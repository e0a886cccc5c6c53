// How launches reach the runtime.
#pragma once
#include "hip/hip_runtime_api.h"
#include "hipcpu/device.h"

// Checks and runs a launch; sets the calling thread's last error when it fails.
HIPCPU_EXPORT hipError_t hipcpu_launch(
    const hipcpu_kernel* kernel, dim3 grid, dim3 block, size_t shared_bytes, hipStream_t stream, void* const* parameters);
// The same with all blocks running at the same time, so that they may wait for each other.
HIPCPU_EXPORT hipError_t hipcpu_launch_cooperative(
    const hipcpu_kernel* kernel, dim3 grid, dim3 block, size_t shared_bytes, hipStream_t stream, void* const* parameters);
// The program's kernel at this address, null when there is none.
HIPCPU_EXPORT const hipcpu_kernel* hipcpu_find_kernel(const void* function);
