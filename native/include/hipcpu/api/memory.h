// Memory: allocation, copies, fills, and questions about pointers. All memory is the process's own; a device pointer is a pointer.
#pragma once
#include "hipcpu/api/error.h"

typedef enum hipMemcpyKind {
    hipMemcpyHostToHost = 0,
    hipMemcpyHostToDevice = 1,
    hipMemcpyDeviceToHost = 2,
    hipMemcpyDeviceToDevice = 3,
    hipMemcpyDefault = 4,
    hipMemcpyDeviceToDeviceNoCU = 1024
} hipMemcpyKind;

typedef enum hipMemoryType {
    hipMemoryTypeUnregistered = 0,
    hipMemoryTypeHost = 1,
    hipMemoryTypeDevice = 2,
    hipMemoryTypeManaged = 3,
    hipMemoryTypeArray = 10,
    hipMemoryTypeUnified = 11
} hipMemoryType;

typedef struct hipPointerAttribute_t {
    hipMemoryType type;
    int device;
    void* devicePointer;
    void* hostPointer;
    int isManaged;
    unsigned allocationFlags;
} hipPointerAttribute_t;

typedef enum hipMemoryAdvise {
    hipMemAdviseSetReadMostly = 1,
    hipMemAdviseUnsetReadMostly = 2,
    hipMemAdviseSetPreferredLocation = 3,
    hipMemAdviseUnsetPreferredLocation = 4,
    hipMemAdviseSetAccessedBy = 5,
    hipMemAdviseUnsetAccessedBy = 6,
    hipMemAdviseSetCoarseGrain = 100,
    hipMemAdviseUnsetCoarseGrain = 101
} hipMemoryAdvise;

typedef struct hipPitchedPtr {
    void* ptr;
    size_t pitch;
    size_t xsize;
    size_t ysize;
} hipPitchedPtr;

typedef struct hipExtent {
    size_t width;
    size_t height;
    size_t depth;
} hipExtent;

typedef struct hipPos {
    size_t x;
    size_t y;
    size_t z;
} hipPos;

typedef struct hipArray* hipArray_t;

typedef struct hipMemcpy3DParms {
    hipArray_t srcArray;
    hipPos srcPos;
    hipPitchedPtr srcPtr;
    hipArray_t dstArray;
    hipPos dstPos;
    hipPitchedPtr dstPtr;
    hipExtent extent;
    hipMemcpyKind kind;
} hipMemcpy3DParms;

#define hipHostMallocDefault 0x0
#define hipHostMallocPortable 0x1
#define hipHostMallocMapped 0x2
#define hipHostMallocWriteCombined 0x4
#define hipHostMallocUncached 0x10000000
#define hipHostMallocNumaUser 0x20000000
#define hipHostMallocCoherent 0x40000000
#define hipHostMallocNonCoherent 0x80000000
#define hipHostAllocDefault hipHostMallocDefault
#define hipHostAllocPortable hipHostMallocPortable
#define hipHostAllocMapped hipHostMallocMapped
#define hipHostAllocWriteCombined hipHostMallocWriteCombined
#define hipHostRegisterDefault 0x0
#define hipHostRegisterPortable 0x1
#define hipHostRegisterMapped 0x2
#define hipHostRegisterIoMemory 0x4
#define hipHostRegisterReadOnly 0x08
#define hipMemAttachGlobal 0x01
#define hipMemAttachHost 0x02
#define hipMemAttachSingle 0x04
#define hipDeviceMallocDefault 0x0
#define hipDeviceMallocFinegrained 0x1
#define hipMallocSignalMemory 0x2
#define hipDeviceMallocUncached 0x3
#define hipCpuDeviceId ((int)-1)
#define hipInvalidDeviceId ((int)-2)

// Allocation. A size of 0 gives a null pointer and hipSuccess; more than the limit gives hipErrorOutOfMemory.
HIPCPU_API hipError_t hipMalloc(void** pointer, size_t bytes);
HIPCPU_API hipError_t hipExtMallocWithFlags(void** pointer, size_t bytes, unsigned int flags);
HIPCPU_API hipError_t hipFree(void* pointer);
HIPCPU_API hipError_t hipMallocAsync(void** pointer, size_t bytes, hipStream_t stream);
HIPCPU_API hipError_t hipFreeAsync(void* pointer, hipStream_t stream);
HIPCPU_API hipError_t hipMallocManaged(void** pointer, size_t bytes, unsigned int flags HIPCPU_DEFAULT(hipMemAttachGlobal));
HIPCPU_API hipError_t hipMallocPitch(void** pointer, size_t* pitch, size_t widthBytes, size_t height);
HIPCPU_API hipError_t hipMemAllocPitch(
    hipDeviceptr_t* pointer, size_t* pitch, size_t widthBytes, size_t height, unsigned int elementBytes);
HIPCPU_API hipError_t hipMalloc3D(hipPitchedPtr* pointer, hipExtent extent);
HIPCPU_API hipError_t hipHostMalloc(void** pointer, size_t bytes, unsigned int flags HIPCPU_DEFAULT(hipHostMallocDefault));
HIPCPU_API hipError_t hipMallocHost(void** pointer, size_t bytes);
HIPCPU_API hipError_t hipMemAllocHost(void** pointer, size_t bytes);
HIPCPU_API hipError_t hipHostAlloc(void** pointer, size_t bytes, unsigned int flags);
HIPCPU_API hipError_t hipHostFree(void* pointer);
HIPCPU_API hipError_t hipFreeHost(void* pointer);
HIPCPU_API hipError_t hipHostRegister(void* pointer, size_t bytes, unsigned int flags);
HIPCPU_API hipError_t hipHostUnregister(void* pointer);
HIPCPU_API hipError_t hipHostGetDevicePointer(void** devicePointer, void* hostPointer, unsigned int flags);
HIPCPU_API hipError_t hipHostGetFlags(unsigned int* flags, void* hostPointer);
HIPCPU_API hipError_t hipMemGetInfo(size_t* freeBytes, size_t* totalBytes);
HIPCPU_API hipError_t hipMemPtrGetInfo(void* pointer, size_t* bytes);
HIPCPU_API hipError_t hipMemGetAddressRange(hipDeviceptr_t* base, size_t* bytes, hipDeviceptr_t pointer);
HIPCPU_API hipError_t hipPointerGetAttributes(hipPointerAttribute_t* attributes, const void* pointer);
HIPCPU_API hipError_t hipMemPrefetchAsync(const void* pointer, size_t bytes, int device, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemAdvise(const void* pointer, size_t bytes, hipMemoryAdvise advice, int device);

// Copies. The ranges are checked against the allocations they lie in: hipErrorInvalidValue when one reaches beyond.
HIPCPU_API hipError_t hipMemcpy(void* target, const void* source, size_t bytes, hipMemcpyKind kind);
HIPCPU_API hipError_t hipMemcpyAsync(
    void* target, const void* source, size_t bytes, hipMemcpyKind kind, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemcpyWithStream(
    void* target, const void* source, size_t bytes, hipMemcpyKind kind, hipStream_t stream);
HIPCPU_API hipError_t hipMemcpyHtoD(hipDeviceptr_t target, void* source, size_t bytes);
HIPCPU_API hipError_t hipMemcpyDtoH(void* target, hipDeviceptr_t source, size_t bytes);
HIPCPU_API hipError_t hipMemcpyDtoD(hipDeviceptr_t target, hipDeviceptr_t source, size_t bytes);
HIPCPU_API hipError_t hipMemcpyHtoDAsync(hipDeviceptr_t target, void* source, size_t bytes, hipStream_t stream);
HIPCPU_API hipError_t hipMemcpyDtoHAsync(void* target, hipDeviceptr_t source, size_t bytes, hipStream_t stream);
HIPCPU_API hipError_t hipMemcpyDtoDAsync(hipDeviceptr_t target, hipDeviceptr_t source, size_t bytes, hipStream_t stream);
HIPCPU_API hipError_t hipMemcpyPeer(void* target, int targetDevice, const void* source, int sourceDevice, size_t bytes);
HIPCPU_API hipError_t hipMemcpyPeerAsync(
    void* target, int targetDevice, const void* source, int sourceDevice, size_t bytes, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemcpy2D(void* target, size_t targetPitch, const void* source, size_t sourcePitch, size_t widthBytes,
    size_t height, hipMemcpyKind kind);
HIPCPU_API hipError_t hipMemcpy2DAsync(void* target, size_t targetPitch, const void* source, size_t sourcePitch,
    size_t widthBytes, size_t height, hipMemcpyKind kind, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemcpy3D(const hipMemcpy3DParms* parameters);
HIPCPU_API hipError_t hipMemcpy3DAsync(const hipMemcpy3DParms* parameters, hipStream_t stream HIPCPU_DEFAULT(NULL));

// Fills: bytes, or 16-bit and 32-bit units that are counted, not measured in bytes.
HIPCPU_API hipError_t hipMemset(void* pointer, int value, size_t bytes);
HIPCPU_API hipError_t hipMemsetAsync(void* pointer, int value, size_t bytes, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemsetD8(hipDeviceptr_t pointer, unsigned char value, size_t count);
HIPCPU_API hipError_t hipMemsetD8Async(
    hipDeviceptr_t pointer, unsigned char value, size_t count, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemsetD16(hipDeviceptr_t pointer, unsigned short value, size_t count);
HIPCPU_API hipError_t hipMemsetD16Async(
    hipDeviceptr_t pointer, unsigned short value, size_t count, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemsetD32(hipDeviceptr_t pointer, int value, size_t count);
HIPCPU_API hipError_t hipMemsetD32Async(
    hipDeviceptr_t pointer, int value, size_t count, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemset2D(void* pointer, size_t pitch, int value, size_t widthBytes, size_t height);
HIPCPU_API hipError_t hipMemset2DAsync(
    void* pointer, size_t pitch, int value, size_t widthBytes, size_t height, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemset3D(hipPitchedPtr pointer, int value, hipExtent extent);

// Variables of the program's device code, named by their address (in C++ also by reference, see overloads.h).
HIPCPU_API hipError_t hipMemcpyToSymbol(const void* symbol, const void* source, size_t bytes, size_t offset HIPCPU_DEFAULT(0),
    hipMemcpyKind kind HIPCPU_DEFAULT(hipMemcpyHostToDevice));
HIPCPU_API hipError_t hipMemcpyToSymbolAsync(const void* symbol, const void* source, size_t bytes, size_t offset,
    hipMemcpyKind kind, hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipMemcpyFromSymbol(void* target, const void* symbol, size_t bytes, size_t offset HIPCPU_DEFAULT(0),
    hipMemcpyKind kind HIPCPU_DEFAULT(hipMemcpyDeviceToHost));
HIPCPU_API hipError_t hipMemcpyFromSymbolAsync(void* target, const void* symbol, size_t bytes, size_t offset, hipMemcpyKind kind,
    hipStream_t stream HIPCPU_DEFAULT(NULL));
HIPCPU_API hipError_t hipGetSymbolAddress(void** address, const void* symbol);
HIPCPU_API hipError_t hipGetSymbolSize(size_t* bytes, const void* symbol);

static inline hipPitchedPtr make_hipPitchedPtr(void* pointer, size_t pitch, size_t width, size_t height) {
    hipPitchedPtr result = {pointer, pitch, width, height};
    return result;
}
static inline hipExtent make_hipExtent(size_t width, size_t height, size_t depth) {
    hipExtent result = {width, height, depth};
    return result;
}
static inline hipPos make_hipPos(size_t x, size_t y, size_t z) {
    hipPos result = {x, y, z};
    return result;
}
