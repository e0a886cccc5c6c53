// Launches of kernels that are part of the program, and what can be asked about them.
#pragma once
#include "hipcpu/api/error.h"

typedef struct hipFuncAttributes {
    int binaryVersion;
    int cacheModeCA;
    size_t constSizeBytes;
    size_t localSizeBytes;
    int maxDynamicSharedSizeBytes;
    int maxThreadsPerBlock;
    int numRegs;
    int preferredShmemCarveout;
    int ptxVersion;
    size_t sharedSizeBytes;
} hipFuncAttributes;

typedef enum hipFuncAttribute {
    hipFuncAttributeMaxDynamicSharedMemorySize = 8,
    hipFuncAttributePreferredSharedMemoryCarveout = 9,
    hipFuncAttributeMax
} hipFuncAttribute;

typedef enum hipFuncCache_t {
    hipFuncCachePreferNone,
    hipFuncCachePreferShared,
    hipFuncCachePreferL1,
    hipFuncCachePreferEqual
} hipFuncCache_t;

typedef enum hipSharedMemConfig {
    hipSharedMemBankSizeDefault,
    hipSharedMemBankSizeFourByte,
    hipSharedMemBankSizeEightByte
} hipSharedMemConfig;

#define hipOccupancyDefault 0x00
#define hipOccupancyDisableCachingOverride 0x01

// Runs `function` (the address of a kernel of this program) and returns when it is done. hipErrorInvalidDeviceFunction when the
// address belongs to no kernel, hipErrorInvalidConfiguration for impossible extents.
HIPCPU_API hipError_t hipLaunchKernel(
    const void* function, dim3 grid, dim3 block, void** parameters, size_t sharedBytes, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipLaunchCooperativeKernel(
    const void* function, dim3 grid, dim3 block, void** parameters, unsigned int sharedBytes, hipStream_t stream);
HIPCPU_API hipError_t hipExtLaunchKernel(const void* function, dim3 grid, dim3 block, void** parameters, size_t sharedBytes,
    hipStream_t stream, hipEvent_t start, hipEvent_t stop, int flags);
HIPCPU_API hipError_t hipFuncGetAttributes(hipFuncAttributes* attributes, const void* function);
HIPCPU_API hipError_t hipFuncSetAttribute(const void* function, hipFuncAttribute attribute, int value);
HIPCPU_API hipError_t hipFuncSetCacheConfig(const void* function, hipFuncCache_t config);
HIPCPU_API hipError_t hipFuncSetSharedMemConfig(const void* function, hipSharedMemConfig config);
HIPCPU_API hipError_t hipOccupancyMaxActiveBlocksPerMultiprocessor(
    int* blocks, const void* function, int blockSize, size_t dynamicSharedBytes);
HIPCPU_API hipError_t hipOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(
    int* blocks, const void* function, int blockSize, size_t dynamicSharedBytes, unsigned int flags HIPCPU_DEFAULT(0));
HIPCPU_API hipError_t hipOccupancyMaxPotentialBlockSize(
    int* gridSize, int* blockSize, const void* function, size_t dynamicSharedBytes, int blockSizeLimit);
