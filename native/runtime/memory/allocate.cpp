#include "runtime/error.h"
#include "runtime/fault.h"
#include "runtime/memory/registry.h"
#include "runtime/options.h"

#include "hipcpu/api/memory.h"

using namespace hipcpu;

namespace {

constexpr size_t pitch_unit = 256;

hipError_t allocate_unless_lost(void** pointer, size_t bytes, memory_kind kind, unsigned flags) {
    return finish(lost_error() != hipSuccess ? lost_error() : allocate(pointer, bytes, kind, flags));
}

hipError_t allocate_rows(void** pointer, size_t* pitch, size_t width, size_t rows) {
    if (pointer == nullptr || pitch == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    size_t row = 0;
    size_t bytes = 0;
    if (__builtin_add_overflow(width, pitch_unit - 1, &row) || __builtin_mul_overflow(row / pitch_unit * pitch_unit, rows, &bytes)) {
        return finish(hipErrorOutOfMemory);
    }
    *pitch = row / pitch_unit * pitch_unit;
    return allocate_unless_lost(pointer, bytes, memory_kind::device, 0);
}

}  // namespace

hipError_t hipMalloc(void** pointer, size_t bytes) {
    return allocate_unless_lost(pointer, bytes, memory_kind::device, 0);
}

hipError_t hipExtMallocWithFlags(void** pointer, size_t bytes, unsigned int flags) {
    return allocate_unless_lost(pointer, bytes, memory_kind::device, flags);
}

hipError_t hipMallocAsync(void** pointer, size_t bytes, hipStream_t) {
    return allocate_unless_lost(pointer, bytes, memory_kind::device, 0);
}

hipError_t hipMallocManaged(void** pointer, size_t bytes, unsigned int flags) {
    if (flags != hipMemAttachGlobal && flags != hipMemAttachHost) {
        return finish(hipErrorInvalidValue);
    }
    return allocate_unless_lost(pointer, bytes, memory_kind::managed, flags);
}

hipError_t hipHostMalloc(void** pointer, size_t bytes, unsigned int flags) {
    return allocate_unless_lost(pointer, bytes, memory_kind::host, flags);
}

hipError_t hipHostAlloc(void** pointer, size_t bytes, unsigned int flags) {
    return hipHostMalloc(pointer, bytes, flags);
}

hipError_t hipMallocHost(void** pointer, size_t bytes) {
    return hipHostMalloc(pointer, bytes, hipHostMallocDefault);
}

hipError_t hipMemAllocHost(void** pointer, size_t bytes) {
    return hipHostMalloc(pointer, bytes, hipHostMallocDefault);
}

hipError_t hipFree(void* pointer) {
    return finish(release(pointer));
}

hipError_t hipFreeAsync(void* pointer, hipStream_t) {
    return finish(pointer == nullptr ? hipErrorInvalidValue : release(pointer));
}

hipError_t hipHostFree(void* pointer) {
    return finish(release(pointer));
}

hipError_t hipFreeHost(void* pointer) {
    return finish(release(pointer));
}

hipError_t hipMallocPitch(void** pointer, size_t* pitch, size_t widthBytes, size_t height) {
    return allocate_rows(pointer, pitch, widthBytes, height);
}

hipError_t hipMemAllocPitch(hipDeviceptr_t* pointer, size_t* pitch, size_t widthBytes, size_t height, unsigned int elementBytes) {
    if (elementBytes != 4 && elementBytes != 8 && elementBytes != 16) {
        return finish(hipErrorInvalidValue);
    }
    return allocate_rows(pointer, pitch, widthBytes, height);
}

hipError_t hipMalloc3D(hipPitchedPtr* pointer, hipExtent extent) {
    size_t rows = 0;
    if (pointer == nullptr || __builtin_mul_overflow(extent.height, extent.depth, &rows)) {
        return finish(hipErrorInvalidValue);
    }
    pointer->xsize = extent.width;
    pointer->ysize = extent.height;
    return allocate_rows(&pointer->ptr, &pointer->pitch, extent.width, rows);
}

hipError_t hipMemGetInfo(size_t* freeBytes, size_t* totalBytes) {
    if (freeBytes == nullptr || totalBytes == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    const uint64_t limit = option(hipcpuOptionMemory);
    const uint64_t used = allocated_bytes();
    *totalBytes = limit;
    *freeBytes = used < limit ? limit - used : 0;
    return finish(lost_error());
}
