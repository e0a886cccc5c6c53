// The typed forms that C++ programs use in place of casts to void*.
#pragma once
#include "hipcpu/api/execution.h"
#include "hipcpu/api/memory.h"

#ifdef __cplusplus
template <class T>
inline hipError_t hipMalloc(T** pointer, size_t bytes) {
    return hipMalloc(reinterpret_cast<void**>(pointer), bytes);
}
template <class T>
inline hipError_t hipMallocAsync(T** pointer, size_t bytes, hipStream_t stream) {
    return hipMallocAsync(reinterpret_cast<void**>(pointer), bytes, stream);
}
template <class T>
inline hipError_t hipMallocManaged(T** pointer, size_t bytes, unsigned int flags = hipMemAttachGlobal) {
    return hipMallocManaged(reinterpret_cast<void**>(pointer), bytes, flags);
}
template <class T>
inline hipError_t hipMallocPitch(T** pointer, size_t* pitch, size_t widthBytes, size_t height) {
    return hipMallocPitch(reinterpret_cast<void**>(pointer), pitch, widthBytes, height);
}
template <class T>
inline hipError_t hipHostMalloc(T** pointer, size_t bytes, unsigned int flags = hipHostMallocDefault) {
    return hipHostMalloc(reinterpret_cast<void**>(pointer), bytes, flags);
}
template <class T>
inline hipError_t hipHostAlloc(T** pointer, size_t bytes, unsigned int flags) {
    return hipHostAlloc(reinterpret_cast<void**>(pointer), bytes, flags);
}
template <class T>
inline hipError_t hipMallocHost(T** pointer, size_t bytes) {
    return hipMallocHost(reinterpret_cast<void**>(pointer), bytes);
}
template <class T>
inline hipError_t hipHostGetDevicePointer(T** devicePointer, void* hostPointer, unsigned int flags) {
    return hipHostGetDevicePointer(reinterpret_cast<void**>(devicePointer), hostPointer, flags);
}

// A variable by reference: its address names it.
template <class T>
inline hipError_t hipMemcpyToSymbol(
    const T& symbol, const void* source, size_t bytes, size_t offset = 0, hipMemcpyKind kind = hipMemcpyHostToDevice) {
    return hipMemcpyToSymbol(static_cast<const void*>(&symbol), source, bytes, offset, kind);
}
template <class T>
inline hipError_t hipMemcpyToSymbolAsync(const T& symbol, const void* source, size_t bytes, size_t offset = 0,
    hipMemcpyKind kind = hipMemcpyHostToDevice, hipStream_t stream = nullptr) {
    return hipMemcpyToSymbolAsync(static_cast<const void*>(&symbol), source, bytes, offset, kind, stream);
}
template <class T>
inline hipError_t hipMemcpyFromSymbol(
    void* target, const T& symbol, size_t bytes, size_t offset = 0, hipMemcpyKind kind = hipMemcpyDeviceToHost) {
    return hipMemcpyFromSymbol(target, static_cast<const void*>(&symbol), bytes, offset, kind);
}
template <class T>
inline hipError_t hipMemcpyFromSymbolAsync(void* target, const T& symbol, size_t bytes, size_t offset = 0,
    hipMemcpyKind kind = hipMemcpyDeviceToHost, hipStream_t stream = nullptr) {
    return hipMemcpyFromSymbolAsync(target, static_cast<const void*>(&symbol), bytes, offset, kind, stream);
}
template <class T>
inline hipError_t hipGetSymbolAddress(void** address, const T& symbol) {
    return hipGetSymbolAddress(address, static_cast<const void*>(&symbol));
}
template <class T>
inline hipError_t hipGetSymbolSize(size_t* bytes, const T& symbol) {
    return hipGetSymbolSize(bytes, static_cast<const void*>(&symbol));
}

// Kernels by their typed address; the launches are in hipcpu/launch.h.
template <class... P>
inline hipError_t hipFuncGetAttributes(hipFuncAttributes* attributes, void (*function)(P...)) {
    return hipFuncGetAttributes(attributes, reinterpret_cast<const void*>(function));
}
template <class... P>
inline hipError_t hipFuncSetAttribute(void (*function)(P...), hipFuncAttribute attribute, int value) {
    return hipFuncSetAttribute(reinterpret_cast<const void*>(function), attribute, value);
}
template <class... P>
inline hipError_t hipFuncSetCacheConfig(void (*function)(P...), hipFuncCache_t config) {
    return hipFuncSetCacheConfig(reinterpret_cast<const void*>(function), config);
}
template <class... P>
inline hipError_t hipOccupancyMaxActiveBlocksPerMultiprocessor(
    int* blocks, void (*function)(P...), int blockSize, size_t dynamicSharedBytes) {
    return hipOccupancyMaxActiveBlocksPerMultiprocessor(
        blocks, reinterpret_cast<const void*>(function), blockSize, dynamicSharedBytes);
}
template <class... P>
inline hipError_t hipOccupancyMaxPotentialBlockSize(
    int* gridSize, int* blockSize, void (*function)(P...), size_t dynamicSharedBytes = 0, int blockSizeLimit = 0) {
    return hipOccupancyMaxPotentialBlockSize(
        gridSize, blockSize, reinterpret_cast<const void*>(function), dynamicSharedBytes, blockSizeLimit);
}
#endif
