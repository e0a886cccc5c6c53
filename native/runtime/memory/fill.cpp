#include "runtime/error.h"
#include "runtime/fault.h"
#include "runtime/memory/registry.h"

#include <algorithm>
#include <cstring>

#include "hipcpu/api/memory.h"

using namespace hipcpu;

namespace {

template <class T>
hipError_t fill(void* pointer, T value, size_t count) {
    if (lost_error() != hipSuccess) {
        return finish(lost_error());
    }
    if (count == 0) {
        return hipSuccess;
    }
    size_t bytes = 0;
    const bool aligned = reinterpret_cast<uintptr_t>(pointer) % sizeof(T) == 0;
    if (pointer == nullptr || !aligned || __builtin_mul_overflow(count, sizeof(T), &bytes) || !range_fits(pointer, bytes)) {
        return finish(hipErrorInvalidValue);
    }
    std::fill_n(static_cast<T*>(pointer), count, value);
    return hipSuccess;
}

}  // namespace

hipError_t hipMemset(void* pointer, int value, size_t bytes) {
    return fill(pointer, static_cast<unsigned char>(value), bytes);
}

hipError_t hipMemsetAsync(void* pointer, int value, size_t bytes, hipStream_t) {
    return hipMemset(pointer, value, bytes);
}

hipError_t hipMemsetD8(hipDeviceptr_t pointer, unsigned char value, size_t count) {
    return fill(pointer, value, count);
}

hipError_t hipMemsetD8Async(hipDeviceptr_t pointer, unsigned char value, size_t count, hipStream_t) {
    return fill(pointer, value, count);
}

hipError_t hipMemsetD16(hipDeviceptr_t pointer, unsigned short value, size_t count) {
    return fill(pointer, value, count);
}

hipError_t hipMemsetD16Async(hipDeviceptr_t pointer, unsigned short value, size_t count, hipStream_t) {
    return fill(pointer, value, count);
}

hipError_t hipMemsetD32(hipDeviceptr_t pointer, int value, size_t count) {
    return fill(pointer, value, count);
}

hipError_t hipMemsetD32Async(hipDeviceptr_t pointer, int value, size_t count, hipStream_t) {
    return fill(pointer, value, count);
}

hipError_t hipMemset2D(void* pointer, size_t pitch, int value, size_t widthBytes, size_t height) {
    return hipMemset3D({pointer, pitch, widthBytes, height}, value, {widthBytes, height, 1});
}

hipError_t hipMemset2DAsync(void* pointer, size_t pitch, int value, size_t widthBytes, size_t height, hipStream_t) {
    return hipMemset2D(pointer, pitch, value, widthBytes, height);
}

hipError_t hipMemset3D(hipPitchedPtr pointer, int value, hipExtent extent) {
    if (extent.width > pointer.pitch) {
        return finish(hipErrorInvalidValue);
    }
    for (size_t z = 0; z < extent.depth; ++z) {
        for (size_t y = 0; y < extent.height; ++y) {
            char* row = static_cast<char*>(pointer.ptr) + (z * pointer.ysize + y) * pointer.pitch;
            if (const hipError_t error = hipMemset(row, value, extent.width)) {
                return error;
            }
        }
    }
    return hipSuccess;
}
