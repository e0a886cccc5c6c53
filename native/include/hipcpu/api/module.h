// Modules: kernels compiled into shared objects and loaded at run time.
#pragma once
#include "hipcpu/api/error.h"

#define HIP_LAUNCH_PARAM_BUFFER_POINTER ((void*)0x01)
#define HIP_LAUNCH_PARAM_BUFFER_SIZE ((void*)0x02)
#define HIP_LAUNCH_PARAM_END ((void*)0x03)

typedef enum hipJitOption {
    hipJitOptionMaxRegisters = 0,
    hipJitOptionThreadsPerBlock,
    hipJitOptionWallTime,
    hipJitOptionInfoLogBuffer,
    hipJitOptionInfoLogBufferSizeBytes,
    hipJitOptionErrorLogBuffer,
    hipJitOptionErrorLogBufferSizeBytes,
    hipJitOptionOptimizationLevel
} hipJitOption;

typedef enum hipFunction_attribute {
    HIP_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK = 0,
    HIP_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES = 1,
    HIP_FUNC_ATTRIBUTE_CONST_SIZE_BYTES = 2,
    HIP_FUNC_ATTRIBUTE_LOCAL_SIZE_BYTES = 3,
    HIP_FUNC_ATTRIBUTE_NUM_REGS = 4,
    HIP_FUNC_ATTRIBUTE_PTX_VERSION = 5,
    HIP_FUNC_ATTRIBUTE_BINARY_VERSION = 6,
    HIP_FUNC_ATTRIBUTE_CACHE_MODE_CA = 7,
    HIP_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES = 8,
    HIP_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT = 9,
    HIP_FUNC_ATTRIBUTE_MAX
} hipFunction_attribute;

// Loads a shared object written by hipcpu-cc. hipErrorFileNotFound, hipErrorInvalidImage.
HIPCPU_API hipError_t hipModuleLoad(hipModule_t* module, const char* path);
// The same from memory; the image may be freed afterwards.
HIPCPU_API hipError_t hipModuleLoadData(hipModule_t* module, const void* image);
HIPCPU_API hipError_t hipModuleLoadDataEx(
    hipModule_t* module, const void* image, unsigned int count, hipJitOption* options, void** values);
HIPCPU_API hipError_t hipModuleUnload(hipModule_t module);
// A kernel by its name as written, its qualified name or its mangled name. hipErrorNotFound.
HIPCPU_API hipError_t hipModuleGetFunction(hipFunction_t* function, hipModule_t module, const char* name);
// Address and bytes of a __device__ or __constant__ variable; either result may be left out with null.
HIPCPU_API hipError_t hipModuleGetGlobal(hipDeviceptr_t* address, size_t* bytes, hipModule_t module, const char* name);
HIPCPU_API hipError_t hipFuncGetAttribute(int* value, hipFunction_attribute attribute, hipFunction_t function);
// Launches with either pointers to the parameters (`parameters`) or a packed buffer described by `extra`.
HIPCPU_API hipError_t hipModuleLaunchKernel(hipFunction_t function, unsigned int gridX, unsigned int gridY, unsigned int gridZ,
    unsigned int blockX, unsigned int blockY, unsigned int blockZ, unsigned int sharedBytes, hipStream_t stream, void** parameters,
    void** extra);
HIPCPU_API hipError_t hipModuleLaunchCooperativeKernel(hipFunction_t function, unsigned int gridX, unsigned int gridY,
    unsigned int gridZ, unsigned int blockX, unsigned int blockY, unsigned int blockZ, unsigned int sharedBytes, hipStream_t stream,
    void** parameters);
HIPCPU_API hipError_t hipModuleOccupancyMaxActiveBlocksPerMultiprocessor(
    int* blocks, hipFunction_t function, int blockSize, size_t dynamicSharedBytes);
HIPCPU_API hipError_t hipModuleOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(
    int* blocks, hipFunction_t function, int blockSize, size_t dynamicSharedBytes, unsigned int flags);
HIPCPU_API hipError_t hipModuleOccupancyMaxPotentialBlockSize(
    int* gridSize, int* blockSize, hipFunction_t function, size_t dynamicSharedBytes, int blockSizeLimit);
