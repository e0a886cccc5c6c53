// What can be asked about kernels: their attributes and how many of their blocks fit.
#include <algorithm>

#include "hipcpu/api/execution.h"
#include "hipcpu/api/module.h"
#include "runtime/device/properties.h"
#include "runtime/error.h"
#include "runtime/execution/lane_scheduler.h"
#include "runtime/module/kernel_info.h"
#include "runtime/module/module.h"

using namespace hipcpu;

namespace {

constexpr int registers = 64; // what a kernel of moderate size would use on a GPU; a processor has no such number

int maximum_block(const hipcpu_kernel& kernel) {
    return static_cast<int>(kernel.maximum_block != 0 ? kernel.maximum_block : lane_scheduler::maximum_lanes);
}

hipFuncAttributes attributes_of(const hipcpu_kernel& kernel) {
    hipFuncAttributes result = {};
    result.sharedSizeBytes = info_of(kernel).static_shared_bytes;
    result.maxDynamicSharedSizeBytes = static_cast<int>(shared_memory::limit - std::min(result.sharedSizeBytes, shared_memory::limit));
    result.maxThreadsPerBlock = maximum_block(kernel);
    result.numRegs = registers;
    result.localSizeBytes = 0;
    return result;
}

hipError_t occupancy(int* blocks, const hipcpu_kernel* kernel, int blockSize, size_t dynamicBytes) {
    if (blocks == nullptr || blockSize <= 0) {
        return finish(hipErrorInvalidValue);
    }
    if (kernel == nullptr) {
        return finish(hipErrorInvalidDeviceFunction);
    }
    *blocks = resident_blocks(static_cast<unsigned>(blockSize), info_of(*kernel).static_shared_bytes + dynamicBytes);
    return hipSuccess;
}

// A block of a moderate size, as large as the limits let it be, and a grid that fills the device with such blocks.
hipError_t potential_block(int* gridSize, int* blockSize, const hipcpu_kernel* kernel, size_t dynamicBytes, int limit) {
    if (gridSize == nullptr || blockSize == nullptr || limit < 0) {
        return finish(hipErrorInvalidValue);
    }
    if (kernel == nullptr) {
        return finish(hipErrorInvalidDeviceFunction);
    }
    *blockSize = std::min(256, maximum_block(*kernel));
    *blockSize = limit > 0 ? std::min(*blockSize, limit) : *blockSize;
    int resident = 0;
    const hipError_t error = occupancy(&resident, kernel, *blockSize, dynamicBytes);
    *gridSize = resident * device_properties().multiProcessorCount;
    return error;
}

const hipcpu_kernel* kernel_of(hipFunction_t function) {
    return function != nullptr ? function->kernel : nullptr;
}

}  // namespace

hipError_t hipFuncGetAttributes(hipFuncAttributes* attributes, const void* function) {
    const hipcpu_kernel* kernel = find_program_kernel(function);
    if (attributes == nullptr || kernel == nullptr) {
        return finish(attributes == nullptr ? hipErrorInvalidValue : hipErrorInvalidDeviceFunction);
    }
    *attributes = attributes_of(*kernel);
    return hipSuccess;
}

hipError_t hipFuncSetAttribute(const void*, hipFuncAttribute attribute, int value) {
    if (attribute != hipFuncAttributeMaxDynamicSharedMemorySize && attribute != hipFuncAttributePreferredSharedMemoryCarveout) {
        return finish(hipErrorInvalidValue);
    }
    const bool fits = value >= -1 && static_cast<int64_t>(value) <= static_cast<int64_t>(shared_memory::limit);
    return finish(fits ? hipSuccess : hipErrorInvalidValue);
}

hipError_t hipFuncSetCacheConfig(const void*, hipFuncCache_t) {
    return hipSuccess;
}

hipError_t hipFuncSetSharedMemConfig(const void*, hipSharedMemConfig) {
    return hipSuccess;
}

hipError_t hipFuncGetAttribute(int* value, hipFunction_attribute attribute, hipFunction_t function) {
    if (value == nullptr || function == nullptr) {
        return finish(value == nullptr ? hipErrorInvalidValue : hipErrorInvalidHandle);
    }
    const hipFuncAttributes attributes = attributes_of(*function->kernel);
    switch (attribute) {
        case HIP_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK:
            *value = attributes.maxThreadsPerBlock;
            return hipSuccess;
        case HIP_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES:
            *value = static_cast<int>(attributes.sharedSizeBytes);
            return hipSuccess;
        case HIP_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES:
            *value = attributes.maxDynamicSharedSizeBytes;
            return hipSuccess;
        case HIP_FUNC_ATTRIBUTE_NUM_REGS:
            *value = attributes.numRegs;
            return hipSuccess;
        case HIP_FUNC_ATTRIBUTE_CONST_SIZE_BYTES:
        case HIP_FUNC_ATTRIBUTE_LOCAL_SIZE_BYTES:
        case HIP_FUNC_ATTRIBUTE_PTX_VERSION:
        case HIP_FUNC_ATTRIBUTE_BINARY_VERSION:
        case HIP_FUNC_ATTRIBUTE_CACHE_MODE_CA:
        case HIP_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT:
            *value = 0;
            return hipSuccess;
        case HIP_FUNC_ATTRIBUTE_MAX:
            break;
    }
    return finish(hipErrorInvalidValue);
}

hipError_t hipOccupancyMaxActiveBlocksPerMultiprocessor(int* blocks, const void* function, int blockSize, size_t dynamicSharedBytes) {
    return occupancy(blocks, find_program_kernel(function), blockSize, dynamicSharedBytes);
}

hipError_t hipOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(
    int* blocks, const void* function, int blockSize, size_t dynamicSharedBytes, unsigned int) {
    return occupancy(blocks, find_program_kernel(function), blockSize, dynamicSharedBytes);
}

hipError_t hipOccupancyMaxPotentialBlockSize(
    int* gridSize, int* blockSize, const void* function, size_t dynamicSharedBytes, int blockSizeLimit) {
    return potential_block(gridSize, blockSize, find_program_kernel(function), dynamicSharedBytes, blockSizeLimit);
}

hipError_t hipModuleOccupancyMaxActiveBlocksPerMultiprocessor(
    int* blocks, hipFunction_t function, int blockSize, size_t dynamicSharedBytes) {
    return occupancy(blocks, kernel_of(function), blockSize, dynamicSharedBytes);
}

hipError_t hipModuleOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(
    int* blocks, hipFunction_t function, int blockSize, size_t dynamicSharedBytes, unsigned int) {
    return occupancy(blocks, kernel_of(function), blockSize, dynamicSharedBytes);
}

hipError_t hipModuleOccupancyMaxPotentialBlockSize(
    int* gridSize, int* blockSize, hipFunction_t function, size_t dynamicSharedBytes, int blockSizeLimit) {
    return potential_block(gridSize, blockSize, kernel_of(function), dynamicSharedBytes, blockSizeLimit);
}
