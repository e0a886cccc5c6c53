#include "runtime/error.h"
#include "runtime/fault.h"
#include "runtime/memory/registry.h"

#include <cstring>

#include "hipcpu/api/memory.h"

using namespace hipcpu;

namespace {

bool known(hipMemcpyKind kind) {
    return (kind >= hipMemcpyHostToHost && kind <= hipMemcpyDefault) || kind == hipMemcpyDeviceToDeviceNoCU;
}

hipError_t copy(void* target, const void* source, size_t bytes, hipMemcpyKind kind) {
    if (lost_error() != hipSuccess) {
        return lost_error();
    }
    if (!known(kind)) {
        return hipErrorInvalidMemcpyDirection;
    }
    if (bytes == 0) {
        return hipSuccess;
    }
    if (target == nullptr || source == nullptr || !range_fits(target, bytes) || !range_fits(source, bytes)) {
        return hipErrorInvalidValue;
    }
    std::memmove(target, source, bytes);
    return hipSuccess;
}

struct plane {
    char* pointer;
    size_t pitch; // bytes from row to row
    size_t slice; // bytes from plane to plane
};

bool fits(const plane& side, hipExtent extent) {
    const size_t last = (extent.depth - 1) * side.slice + (extent.height - 1) * side.pitch;
    return side.pointer != nullptr && range_fits(side.pointer, last + extent.width);
}

// `extent` in bytes, rows and planes.
hipError_t copy_rows(const plane& target, const plane& source, hipExtent extent, hipMemcpyKind kind) {
    if (lost_error() != hipSuccess) {
        return lost_error();
    }
    if (!known(kind)) {
        return hipErrorInvalidMemcpyDirection;
    }
    if (extent.width == 0 || extent.height == 0 || extent.depth == 0) {
        return hipSuccess;
    }
    const bool single_row = extent.height == 1 && extent.depth == 1;
    if (!single_row && (extent.width > target.pitch || extent.width > source.pitch)) {
        return hipErrorInvalidPitchValue;
    }
    if (!fits(target, extent) || !fits(source, extent)) {
        return hipErrorInvalidValue;
    }
    for (size_t z = 0; z < extent.depth; ++z) {
        for (size_t y = 0; y < extent.height; ++y) {
            std::memmove(target.pointer + z * target.slice + y * target.pitch,
                source.pointer + z * source.slice + y * source.pitch, extent.width);
        }
    }
    return hipSuccess;
}

plane plane_of(const hipPitchedPtr& pointer, const hipPos& position) {
    const size_t slice = pointer.pitch * pointer.ysize;
    char* base = static_cast<char*>(pointer.ptr);
    return {base == nullptr ? nullptr : base + position.z * slice + position.y * pointer.pitch + position.x, pointer.pitch, slice};
}

}  // namespace

hipError_t hipMemcpy(void* target, const void* source, size_t bytes, hipMemcpyKind kind) {
    return finish(copy(target, source, bytes, kind));
}

hipError_t hipMemcpyAsync(void* target, const void* source, size_t bytes, hipMemcpyKind kind, hipStream_t) {
    return finish(copy(target, source, bytes, kind));
}

hipError_t hipMemcpyWithStream(void* target, const void* source, size_t bytes, hipMemcpyKind kind, hipStream_t) {
    return finish(copy(target, source, bytes, kind));
}

hipError_t hipMemcpyHtoD(hipDeviceptr_t target, void* source, size_t bytes) {
    return finish(copy(target, source, bytes, hipMemcpyHostToDevice));
}

hipError_t hipMemcpyDtoH(void* target, hipDeviceptr_t source, size_t bytes) {
    return finish(copy(target, source, bytes, hipMemcpyDeviceToHost));
}

hipError_t hipMemcpyDtoD(hipDeviceptr_t target, hipDeviceptr_t source, size_t bytes) {
    return finish(copy(target, source, bytes, hipMemcpyDeviceToDevice));
}

hipError_t hipMemcpyHtoDAsync(hipDeviceptr_t target, void* source, size_t bytes, hipStream_t) {
    return hipMemcpyHtoD(target, source, bytes);
}

hipError_t hipMemcpyDtoHAsync(void* target, hipDeviceptr_t source, size_t bytes, hipStream_t) {
    return hipMemcpyDtoH(target, source, bytes);
}

hipError_t hipMemcpyDtoDAsync(hipDeviceptr_t target, hipDeviceptr_t source, size_t bytes, hipStream_t) {
    return hipMemcpyDtoD(target, source, bytes);
}

hipError_t hipMemcpyPeer(void* target, int targetDevice, const void* source, int sourceDevice, size_t bytes) {
    if (targetDevice != 0 || sourceDevice != 0) {
        return finish(hipErrorInvalidDevice);
    }
    return finish(copy(target, source, bytes, hipMemcpyDeviceToDevice));
}

hipError_t hipMemcpyPeerAsync(
    void* target, int targetDevice, const void* source, int sourceDevice, size_t bytes, hipStream_t) {
    return hipMemcpyPeer(target, targetDevice, source, sourceDevice, bytes);
}

hipError_t hipMemcpy2D(void* target, size_t targetPitch, const void* source, size_t sourcePitch, size_t widthBytes, size_t height,
    hipMemcpyKind kind) {
    const plane to = {static_cast<char*>(target), targetPitch, 0};
    const plane from = {static_cast<char*>(const_cast<void*>(source)), sourcePitch, 0};
    return finish(copy_rows(to, from, {widthBytes, height, 1}, kind));
}

hipError_t hipMemcpy2DAsync(void* target, size_t targetPitch, const void* source, size_t sourcePitch, size_t widthBytes,
    size_t height, hipMemcpyKind kind, hipStream_t) {
    return hipMemcpy2D(target, targetPitch, source, sourcePitch, widthBytes, height, kind);
}

hipError_t hipMemcpy3D(const hipMemcpy3DParms* parameters) {
    if (parameters == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    if (parameters->srcArray != nullptr || parameters->dstArray != nullptr) {
        return finish(hipErrorNotSupported);
    }
    return finish(copy_rows(plane_of(parameters->dstPtr, parameters->dstPos), plane_of(parameters->srcPtr, parameters->srcPos),
        parameters->extent, parameters->kind));
}

hipError_t hipMemcpy3DAsync(const hipMemcpy3DParms* parameters, hipStream_t) {
    return hipMemcpy3D(parameters);
}
