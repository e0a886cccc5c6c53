// Devices: there is one, the processor. What it is and can, and the calls that select, limit and await it.
#pragma once
#include "hipcpu/api/error.h"
#include "hipcpu/api/properties.h"
#include "hipcpu/api/execution.h"

typedef enum hipDeviceAttribute_t {
    hipDeviceAttributeCudaCompatibleBegin = 0,
    hipDeviceAttributeEccEnabled = 0,
    hipDeviceAttributeAccessPolicyMaxWindowSize,
    hipDeviceAttributeAsyncEngineCount,
    hipDeviceAttributeCanMapHostMemory,
    hipDeviceAttributeCanUseHostPointerForRegisteredMem,
    hipDeviceAttributeClockRate,
    hipDeviceAttributeComputeMode,
    hipDeviceAttributeComputePreemptionSupported,
    hipDeviceAttributeConcurrentKernels,
    hipDeviceAttributeConcurrentManagedAccess,
    hipDeviceAttributeCooperativeLaunch,
    hipDeviceAttributeCooperativeMultiDeviceLaunch,
    hipDeviceAttributeDeviceOverlap,
    hipDeviceAttributeDirectManagedMemAccessFromHost,
    hipDeviceAttributeGlobalL1CacheSupported,
    hipDeviceAttributeHostNativeAtomicSupported,
    hipDeviceAttributeIntegrated,
    hipDeviceAttributeIsMultiGpuBoard,
    hipDeviceAttributeKernelExecTimeout,
    hipDeviceAttributeL2CacheSize,
    hipDeviceAttributeLocalL1CacheSupported,
    hipDeviceAttributeLuid,
    hipDeviceAttributeLuidDeviceNodeMask,
    hipDeviceAttributeComputeCapabilityMajor,
    hipDeviceAttributeManagedMemory,
    hipDeviceAttributeMaxBlocksPerMultiProcessor,
    hipDeviceAttributeMaxBlockDimX,
    hipDeviceAttributeMaxBlockDimY,
    hipDeviceAttributeMaxBlockDimZ,
    hipDeviceAttributeMaxGridDimX,
    hipDeviceAttributeMaxGridDimY,
    hipDeviceAttributeMaxGridDimZ,
    hipDeviceAttributeMaxSurface1D,
    hipDeviceAttributeMaxSurface1DLayered,
    hipDeviceAttributeMaxSurface2D,
    hipDeviceAttributeMaxSurface2DLayered,
    hipDeviceAttributeMaxSurface3D,
    hipDeviceAttributeMaxSurfaceCubemap,
    hipDeviceAttributeMaxSurfaceCubemapLayered,
    hipDeviceAttributeMaxTexture1DWidth,
    hipDeviceAttributeMaxTexture1DLayered,
    hipDeviceAttributeMaxTexture1DLinear,
    hipDeviceAttributeMaxTexture1DMipmap,
    hipDeviceAttributeMaxTexture2DWidth,
    hipDeviceAttributeMaxTexture2DHeight,
    hipDeviceAttributeMaxTexture2DGather,
    hipDeviceAttributeMaxTexture2DLayered,
    hipDeviceAttributeMaxTexture2DLinear,
    hipDeviceAttributeMaxTexture2DMipmap,
    hipDeviceAttributeMaxTexture3DWidth,
    hipDeviceAttributeMaxTexture3DHeight,
    hipDeviceAttributeMaxTexture3DDepth,
    hipDeviceAttributeMaxTexture3DAlt,
    hipDeviceAttributeMaxTextureCubemap,
    hipDeviceAttributeMaxTextureCubemapLayered,
    hipDeviceAttributeMaxThreadsDim,
    hipDeviceAttributeMaxThreadsPerBlock,
    hipDeviceAttributeMaxThreadsPerMultiProcessor,
    hipDeviceAttributeMaxPitch,
    hipDeviceAttributeMemoryBusWidth,
    hipDeviceAttributeMemoryClockRate,
    hipDeviceAttributeComputeCapabilityMinor,
    hipDeviceAttributeMultiGpuBoardGroupID,
    hipDeviceAttributeMultiprocessorCount,
    hipDeviceAttributeUnused1,
    hipDeviceAttributePageableMemoryAccess,
    hipDeviceAttributePageableMemoryAccessUsesHostPageTables,
    hipDeviceAttributePciBusId,
    hipDeviceAttributePciDeviceId,
    hipDeviceAttributePciDomainId,
    hipDeviceAttributePciDomainID = hipDeviceAttributePciDomainId,
    hipDeviceAttributePersistingL2CacheMaxSize,
    hipDeviceAttributeMaxRegistersPerBlock,
    hipDeviceAttributeMaxRegistersPerMultiprocessor,
    hipDeviceAttributeReservedSharedMemPerBlock,
    hipDeviceAttributeMaxSharedMemoryPerBlock,
    hipDeviceAttributeSharedMemPerBlockOptin,
    hipDeviceAttributeSharedMemPerMultiprocessor,
    hipDeviceAttributeSingleToDoublePrecisionPerfRatio,
    hipDeviceAttributeStreamPrioritiesSupported,
    hipDeviceAttributeSurfaceAlignment,
    hipDeviceAttributeTccDriver,
    hipDeviceAttributeTextureAlignment,
    hipDeviceAttributeTexturePitchAlignment,
    hipDeviceAttributeTotalConstantMemory,
    hipDeviceAttributeTotalGlobalMem,
    hipDeviceAttributeUnifiedAddressing,
    hipDeviceAttributeUnused2,
    hipDeviceAttributeWarpSize,
    hipDeviceAttributeMemoryPoolsSupported,
    hipDeviceAttributeVirtualMemoryManagementSupported,
    hipDeviceAttributeHostRegisterSupported,
    hipDeviceAttributeMemoryPoolSupportedHandleTypes,
    hipDeviceAttributeCudaCompatibleEnd = 9999,
    hipDeviceAttributeAmdSpecificBegin = 10000,
    hipDeviceAttributeClockInstructionRate = 10000,
    hipDeviceAttributeUnused3,
    hipDeviceAttributeMaxSharedMemoryPerMultiprocessor,
    hipDeviceAttributeUnused4,
    hipDeviceAttributeUnused5,
    hipDeviceAttributeHdpMemFlushCntl,
    hipDeviceAttributeHdpRegFlushCntl,
    hipDeviceAttributeCooperativeMultiDeviceUnmatchedFunc,
    hipDeviceAttributeCooperativeMultiDeviceUnmatchedGridDim,
    hipDeviceAttributeCooperativeMultiDeviceUnmatchedBlockDim,
    hipDeviceAttributeCooperativeMultiDeviceUnmatchedSharedMem,
    hipDeviceAttributeIsLargeBar,
    hipDeviceAttributeAsicRevision,
    hipDeviceAttributeCanUseStreamWaitValue,
    hipDeviceAttributeImageSupport,
    hipDeviceAttributePhysicalMultiProcessorCount,
    hipDeviceAttributeFineGrainSupport,
    hipDeviceAttributeWallClockRate,
    hipDeviceAttributeNumberOfXccs,
    hipDeviceAttributeMaxAvailableVgprsPerThread,
    hipDeviceAttributePciChipId,
    hipDeviceAttributeAmdSpecificEnd = 19999,
    hipDeviceAttributeVendorSpecificBegin = 20000
} hipDeviceAttribute_t;

typedef enum hipDeviceP2PAttr {
    hipDevP2PAttrPerformanceRank = 0,
    hipDevP2PAttrAccessSupported,
    hipDevP2PAttrNativeAtomicSupported,
    hipDevP2PAttrHipArrayAccessSupported
} hipDeviceP2PAttr;

typedef enum hipLimit_t {
    hipLimitStackSize = 0x0,
    hipLimitPrintfFifoSize = 0x01,
    hipLimitMallocHeapSize = 0x02,
    hipLimitRange
} hipLimit_t;

#define hipDeviceScheduleAuto 0x0
#define hipDeviceScheduleSpin 0x1
#define hipDeviceScheduleYield 0x2
#define hipDeviceScheduleBlockingSync 0x4
#define hipDeviceScheduleMask 0x7
#define hipDeviceMapHost 0x8
#define hipDeviceLmemResizeToMax 0x10

HIPCPU_API hipError_t hipInit(unsigned int flags);
HIPCPU_API hipError_t hipDriverGetVersion(int* version);
HIPCPU_API hipError_t hipRuntimeGetVersion(int* version);
HIPCPU_API hipError_t hipGetDeviceCount(int* count);
HIPCPU_API hipError_t hipSetDevice(int device);
HIPCPU_API hipError_t hipGetDevice(int* device);
HIPCPU_API hipError_t hipSetDeviceFlags(unsigned int flags);
HIPCPU_API hipError_t hipGetDeviceFlags(unsigned int* flags);
HIPCPU_API hipError_t hipChooseDevice(int* device, const hipDeviceProp_t* wanted);
HIPCPU_API hipError_t hipGetDeviceProperties(hipDeviceProp_t* properties, int device);
// One number of the properties. hipErrorInvalidValue for an attribute that has no meaning here.
HIPCPU_API hipError_t hipDeviceGetAttribute(int* value, hipDeviceAttribute_t attribute, int device);
HIPCPU_API hipError_t hipDeviceGet(hipDevice_t* device, int ordinal);
HIPCPU_API hipError_t hipDeviceGetName(char* name, int length, hipDevice_t device);
HIPCPU_API hipError_t hipDeviceGetUuid(hipUUID* uuid, hipDevice_t device);
HIPCPU_API hipError_t hipDeviceComputeCapability(int* major, int* minor, hipDevice_t device);
HIPCPU_API hipError_t hipDeviceTotalMem(size_t* bytes, hipDevice_t device);
HIPCPU_API hipError_t hipDeviceGetPCIBusId(char* identifier, int length, int device);
HIPCPU_API hipError_t hipDeviceGetByPCIBusId(int* device, const char* identifier);
// Waits for nothing, since work is done when a call returns; returns the error that lost the device, if one did.
HIPCPU_API hipError_t hipDeviceSynchronize(void);
HIPCPU_API hipError_t hipCtxSynchronize(void);
// Frees all memory of the device. A lost device stays lost.
HIPCPU_API hipError_t hipDeviceReset(void);
HIPCPU_API hipError_t hipDeviceGetLimit(size_t* value, hipLimit_t limit);
HIPCPU_API hipError_t hipDeviceSetLimit(hipLimit_t limit, size_t value);
HIPCPU_API hipError_t hipDeviceGetCacheConfig(hipFuncCache_t* config);
HIPCPU_API hipError_t hipDeviceSetCacheConfig(hipFuncCache_t config);
HIPCPU_API hipError_t hipDeviceGetSharedMemConfig(hipSharedMemConfig* config);
HIPCPU_API hipError_t hipDeviceSetSharedMemConfig(hipSharedMemConfig config);

// Peer access: with one device there is no peer.
HIPCPU_API hipError_t hipDeviceCanAccessPeer(int* can, int device, int peer);
HIPCPU_API hipError_t hipDeviceEnablePeerAccess(int peer, unsigned int flags);
HIPCPU_API hipError_t hipDeviceDisablePeerAccess(int peer);
HIPCPU_API hipError_t hipDeviceGetP2PAttribute(int* value, hipDeviceP2PAttr attribute, int source, int target);

// Contexts of the driver interface: there is one, the primary.
HIPCPU_API hipError_t hipCtxCreate(hipCtx_t* context, unsigned int flags, hipDevice_t device);
HIPCPU_API hipError_t hipCtxDestroy(hipCtx_t context);
HIPCPU_API hipError_t hipCtxSetCurrent(hipCtx_t context);
HIPCPU_API hipError_t hipCtxGetCurrent(hipCtx_t* context);
HIPCPU_API hipError_t hipCtxGetDevice(hipDevice_t* device);
HIPCPU_API hipError_t hipDevicePrimaryCtxRetain(hipCtx_t* context, hipDevice_t device);
HIPCPU_API hipError_t hipDevicePrimaryCtxRelease(hipDevice_t device);
