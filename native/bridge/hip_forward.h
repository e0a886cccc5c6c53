// The bridge's functions of HIP: each calls the loaded library's function of the same name. Where the library has none, the answer is
// hipErrorSharedObjectSymbolNotFound and hipLibraryMessage() tells which one.
#pragma once
#include "hip_loader.h"
#include "hipcpu_api.h"

#define HIP_FORWARD(name, ...)                                 \
    static hip_loader::Symbol<decltype(name)> symbol{#name}; \
    return symbol.call(hipErrorSharedObjectSymbolNotFound, ##__VA_ARGS__)

extern "C" {

const char* hipGetErrorName(hipError_t error) {
    static hip_loader::Symbol<decltype(hipGetErrorName)> symbol{"hipGetErrorName"};
    return symbol.call("hipErrorSharedObjectSymbolNotFound", error);
}
const char* hipGetErrorString(hipError_t error) {
    static hip_loader::Symbol<decltype(hipGetErrorString)> symbol{"hipGetErrorString"};
    return symbol.call("function not found in the HIP library", error);
}
hipError_t hipGetLastError(void) { HIP_FORWARD(hipGetLastError); }

hipError_t hipInit(unsigned int flags) { HIP_FORWARD(hipInit, flags); }
hipError_t hipRuntimeGetVersion(int* version) { HIP_FORWARD(hipRuntimeGetVersion, version); }
hipError_t hipGetDeviceCount(int* count) { HIP_FORWARD(hipGetDeviceCount, count); }
hipError_t hipSetDevice(int device) { HIP_FORWARD(hipSetDevice, device); }
hipError_t hipDeviceGet(hipDevice_t* device, int ordinal) { HIP_FORWARD(hipDeviceGet, device, ordinal); }
hipError_t hipDeviceGetName(char* name, int bytes, hipDevice_t device) { HIP_FORWARD(hipDeviceGetName, name, bytes, device); }
hipError_t hipDeviceGetAttribute(int* value, hipDeviceAttribute_t attribute, int device) {
    HIP_FORWARD(hipDeviceGetAttribute, value, attribute, device);
}
hipError_t hipDeviceTotalMem(size_t* bytes, hipDevice_t device) { HIP_FORWARD(hipDeviceTotalMem, bytes, device); }
hipError_t hipDeviceSynchronize(void) { HIP_FORWARD(hipDeviceSynchronize); }
hipError_t hipMemGetInfo(size_t* free, size_t* total) { HIP_FORWARD(hipMemGetInfo, free, total); }

hipError_t hipMalloc(void** pointer, size_t bytes) { HIP_FORWARD(hipMalloc, pointer, bytes); }
hipError_t hipFree(void* pointer) { HIP_FORWARD(hipFree, pointer); }
hipError_t hipMemcpyHtoD(hipDeviceptr_t destination, void* source, size_t bytes) {
    HIP_FORWARD(hipMemcpyHtoD, destination, source, bytes);
}
hipError_t hipMemcpyDtoH(void* destination, hipDeviceptr_t source, size_t bytes) {
    HIP_FORWARD(hipMemcpyDtoH, destination, source, bytes);
}
hipError_t hipMemcpyDtoD(hipDeviceptr_t destination, hipDeviceptr_t source, size_t bytes) {
    HIP_FORWARD(hipMemcpyDtoD, destination, source, bytes);
}
hipError_t hipMemset(void* destination, int value, size_t bytes) { HIP_FORWARD(hipMemset, destination, value, bytes); }
hipError_t hipMemsetD16(hipDeviceptr_t destination, unsigned short value, size_t count) {
    HIP_FORWARD(hipMemsetD16, destination, value, count);
}
hipError_t hipMemsetAsync(void* destination, int value, size_t bytes, hipStream_t stream) {
    HIP_FORWARD(hipMemsetAsync, destination, value, bytes, stream);
}

hipError_t hipModuleLoad(hipModule_t* module, const char* file) { HIP_FORWARD(hipModuleLoad, module, file); }
hipError_t hipModuleLoadData(hipModule_t* module, const void* image) { HIP_FORWARD(hipModuleLoadData, module, image); }
hipError_t hipModuleUnload(hipModule_t module) { HIP_FORWARD(hipModuleUnload, module); }
hipError_t hipModuleGetFunction(hipFunction_t* function, hipModule_t module, const char* name) {
    HIP_FORWARD(hipModuleGetFunction, function, module, name);
}
hipError_t hipModuleGetGlobal(hipDeviceptr_t* pointer, size_t* bytes, hipModule_t module, const char* name) {
    HIP_FORWARD(hipModuleGetGlobal, pointer, bytes, module, name);
}
hipError_t hipFuncGetAttribute(int* value, hipFunction_attribute attribute, hipFunction_t function) {
    HIP_FORWARD(hipFuncGetAttribute, value, attribute, function);
}
hipError_t hipModuleLaunchKernel(hipFunction_t function, unsigned int gridX, unsigned int gridY, unsigned int gridZ,
                                 unsigned int blockX, unsigned int blockY, unsigned int blockZ, unsigned int sharedBytes,
                                 hipStream_t stream, void** parameters, void** extra) {
    HIP_FORWARD(hipModuleLaunchKernel, function, gridX, gridY, gridZ, blockX, blockY, blockZ, sharedBytes, stream, parameters, extra);
}

hipError_t hipStreamCreate(hipStream_t* stream) { HIP_FORWARD(hipStreamCreate, stream); }
hipError_t hipStreamDestroy(hipStream_t stream) { HIP_FORWARD(hipStreamDestroy, stream); }
hipError_t hipStreamSynchronize(hipStream_t stream) { HIP_FORWARD(hipStreamSynchronize, stream); }
hipError_t hipEventCreate(hipEvent_t* event) { HIP_FORWARD(hipEventCreate, event); }
hipError_t hipEventDestroy(hipEvent_t event) { HIP_FORWARD(hipEventDestroy, event); }
hipError_t hipEventRecord(hipEvent_t event, hipStream_t stream) { HIP_FORWARD(hipEventRecord, event, stream); }
hipError_t hipEventSynchronize(hipEvent_t event) { HIP_FORWARD(hipEventSynchronize, event); }
hipError_t hipEventElapsedTime(float* milliseconds, hipEvent_t start, hipEvent_t stop) {
    HIP_FORWARD(hipEventElapsedTime, milliseconds, start, stop);
}

hipError_t hipcpuSetOption(hipcpuOption option, uint64_t value) { HIP_FORWARD(hipcpuSetOption, option, value); }
hipError_t hipcpuGetOption(hipcpuOption option, uint64_t* value) { HIP_FORWARD(hipcpuGetOption, option, value); }
hipError_t hipcpuGetLastFault(hipcpu_fault* fault) { HIP_FORWARD(hipcpuGetLastFault, fault); }
hipError_t hipcpuCheckCanaries(void) { HIP_FORWARD(hipcpuCheckCanaries); }
hipError_t hipcpuEvictBuffers(void) { HIP_FORWARD(hipcpuEvictBuffers); }
hipError_t hipcpuRenewStacks(void) { HIP_FORWARD(hipcpuRenewStacks); }
hipError_t hipcpuWakeThreads(void) { HIP_FORWARD(hipcpuWakeThreads); }

} // extern "C"
#undef HIP_FORWARD
