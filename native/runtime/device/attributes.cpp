// hipDeviceGetAttribute: the properties one by one.
#include "runtime/device/properties.h"
#include "runtime/error.h"

#include <algorithm>
#include <cstdint>
#include <optional>

using namespace hipcpu;

namespace {

int clamp_to_int(size_t value) {
    return static_cast<int>(std::min<size_t>(value, INT32_MAX));
}

std::optional<int> extent_attribute(const hipDeviceProp_t& p, hipDeviceAttribute_t attribute) {
    switch (static_cast<int>(attribute)) {
        case hipDeviceAttributeMaxThreadsPerBlock: return p.maxThreadsPerBlock;
        case hipDeviceAttributeMaxThreadsDim:
        case hipDeviceAttributeMaxBlockDimX: return p.maxThreadsDim[0];
        case hipDeviceAttributeMaxBlockDimY: return p.maxThreadsDim[1];
        case hipDeviceAttributeMaxBlockDimZ: return p.maxThreadsDim[2];
        case hipDeviceAttributeMaxGridDimX: return p.maxGridSize[0];
        case hipDeviceAttributeMaxGridDimY: return p.maxGridSize[1];
        case hipDeviceAttributeMaxGridDimZ: return p.maxGridSize[2];
        case hipDeviceAttributeWarpSize: return p.warpSize;
        case hipDeviceAttributeMultiprocessorCount:
        case hipDeviceAttributePhysicalMultiProcessorCount: return p.multiProcessorCount;
        case hipDeviceAttributeMaxThreadsPerMultiProcessor: return p.maxThreadsPerMultiProcessor;
        case hipDeviceAttributeMaxBlocksPerMultiProcessor: return p.maxBlocksPerMultiProcessor;
        case hipDeviceAttributeMaxRegistersPerBlock: return p.regsPerBlock;
        case hipDeviceAttributeMaxRegistersPerMultiprocessor: return p.regsPerMultiprocessor;
        case hipDeviceAttributeMaxTexture1DWidth: return p.maxTexture1D;
        case hipDeviceAttributeMaxTexture1DLinear: return p.maxTexture1DLinear;
        case hipDeviceAttributeMaxTexture2DWidth: return p.maxTexture2D[0];
        case hipDeviceAttributeMaxTexture2DHeight: return p.maxTexture2D[1];
        case hipDeviceAttributeMaxTexture3DWidth: return p.maxTexture3D[0];
        case hipDeviceAttributeMaxTexture3DHeight: return p.maxTexture3D[1];
        case hipDeviceAttributeMaxTexture3DDepth: return p.maxTexture3D[2];
        default: return std::nullopt;
    }
}

std::optional<int> memory_attribute(const hipDeviceProp_t& p, hipDeviceAttribute_t attribute) {
    switch (static_cast<int>(attribute)) {
        case hipDeviceAttributeMaxSharedMemoryPerBlock:
        case hipDeviceAttributeSharedMemPerBlockOptin: return clamp_to_int(p.sharedMemPerBlock);
        case hipDeviceAttributeSharedMemPerMultiprocessor:
        case hipDeviceAttributeMaxSharedMemoryPerMultiprocessor: return clamp_to_int(p.sharedMemPerMultiprocessor);
        case hipDeviceAttributeReservedSharedMemPerBlock: return clamp_to_int(p.reservedSharedMemPerBlock);
        case hipDeviceAttributeTotalConstantMemory: return clamp_to_int(p.totalConstMem);
        case hipDeviceAttributeTotalGlobalMem: return clamp_to_int(p.totalGlobalMem);
        case hipDeviceAttributeMaxPitch: return clamp_to_int(p.memPitch);
        case hipDeviceAttributeL2CacheSize: return p.l2CacheSize;
        case hipDeviceAttributeMemoryClockRate: return p.memoryClockRate;
        case hipDeviceAttributeMemoryBusWidth: return p.memoryBusWidth;
        case hipDeviceAttributeTextureAlignment: return clamp_to_int(p.textureAlignment);
        case hipDeviceAttributeTexturePitchAlignment: return clamp_to_int(p.texturePitchAlignment);
        case hipDeviceAttributeSurfaceAlignment: return clamp_to_int(p.surfaceAlignment);
        case hipDeviceAttributeClockRate: return p.clockRate;
        case hipDeviceAttributeClockInstructionRate:
        case hipDeviceAttributeWallClockRate: return p.clockInstructionRate;
        default: return std::nullopt;
    }
}

std::optional<int> ability_attribute(const hipDeviceProp_t& p, hipDeviceAttribute_t attribute) {
    switch (static_cast<int>(attribute)) {
        case hipDeviceAttributeComputeCapabilityMajor: return p.major;
        case hipDeviceAttributeComputeCapabilityMinor: return p.minor;
        case hipDeviceAttributeComputeMode: return p.computeMode;
        case hipDeviceAttributeConcurrentKernels: return p.concurrentKernels;
        case hipDeviceAttributeAsyncEngineCount: return p.asyncEngineCount;
        case hipDeviceAttributeDeviceOverlap: return p.deviceOverlap;
        case hipDeviceAttributeIntegrated: return p.integrated;
        case hipDeviceAttributeKernelExecTimeout: return p.kernelExecTimeoutEnabled;
        case hipDeviceAttributeEccEnabled: return p.ECCEnabled;
        case hipDeviceAttributePciBusId: return p.pciBusID;
        case hipDeviceAttributePciDeviceId: return p.pciDeviceID;
        case hipDeviceAttributePciDomainId: return p.pciDomainID;
        case hipDeviceAttributeIsMultiGpuBoard: return p.isMultiGpuBoard;
        case hipDeviceAttributeCanMapHostMemory: return p.canMapHostMemory;
        case hipDeviceAttributeUnifiedAddressing: return p.unifiedAddressing;
        case hipDeviceAttributeManagedMemory: return p.managedMemory;
        case hipDeviceAttributeConcurrentManagedAccess: return p.concurrentManagedAccess;
        case hipDeviceAttributeDirectManagedMemAccessFromHost: return p.directManagedMemAccessFromHost;
        case hipDeviceAttributePageableMemoryAccess: return p.pageableMemoryAccess;
        case hipDeviceAttributePageableMemoryAccessUsesHostPageTables: return p.pageableMemoryAccessUsesHostPageTables;
        case hipDeviceAttributeHostNativeAtomicSupported: return p.hostNativeAtomicSupported;
        case hipDeviceAttributeHostRegisterSupported: return p.hostRegisterSupported;
        case hipDeviceAttributeCanUseHostPointerForRegisteredMem: return p.canUseHostPointerForRegisteredMem;
        case hipDeviceAttributeCooperativeLaunch: return p.cooperativeLaunch;
        case hipDeviceAttributeCooperativeMultiDeviceLaunch: return p.cooperativeMultiDeviceLaunch;
        case hipDeviceAttributeStreamPrioritiesSupported: return p.streamPrioritiesSupported;
        case hipDeviceAttributeMemoryPoolsSupported: return p.memoryPoolsSupported;
        case hipDeviceAttributeIsLargeBar: return p.isLargeBar;
        case hipDeviceAttributeAsicRevision: return p.asicRevision;
        case hipDeviceAttributeFineGrainSupport: return 1;
        case hipDeviceAttributeImageSupport:
        case hipDeviceAttributeVirtualMemoryManagementSupported:
        case hipDeviceAttributeCanUseStreamWaitValue: return 0;
        default: return std::nullopt;
    }
}

}  // namespace

hipError_t hipDeviceGetAttribute(int* value, hipDeviceAttribute_t attribute, int device) {
    if (value == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    if (device != 0) {
        return finish(hipErrorInvalidDevice);
    }
    const hipDeviceProp_t properties = device_properties();
    for (const auto group : {extent_attribute, memory_attribute, ability_attribute}) {
        if (const std::optional<int> found = group(properties, attribute)) {
            *value = *found;
            return hipSuccess;
        }
    }
    return finish(hipErrorInvalidValue);
}
