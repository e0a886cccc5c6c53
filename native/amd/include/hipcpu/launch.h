// Launches in host code are parsed, and nothing comes of them.
#pragma once
#include "hip/hip_runtime_api.h"

extern "C" hipError_t __hipPushCallConfiguration(dim3 grid, dim3 block, size_t shared_bytes = 0, hipStream_t stream = nullptr);

#define HIP_KERNEL_NAME(...) __VA_ARGS__
#define hipLaunchKernelGGL(kernel, grid, block, shared_bytes, stream, ...) \
    (kernel)<<<dim3(grid), dim3(block), (shared_bytes), (stream)>>>(__VA_ARGS__)
