// Questions about addresses.
#include "runtime/error.h"
#include "runtime/memory/registry.h"

#include "hipcpu/api/memory.h"

using namespace hipcpu;

namespace {

hipMemoryType type_of(memory_kind kind) {
    switch (kind) {
        case memory_kind::device:
            return hipMemoryTypeDevice;
        case memory_kind::managed:
            return hipMemoryTypeManaged;
        case memory_kind::host:
        case memory_kind::registered:
            return hipMemoryTypeHost;
    }
    return hipMemoryTypeUnregistered;
}

bool is_host(const allocation& buffer) {
    return buffer.kind() == memory_kind::host || buffer.kind() == memory_kind::registered;
}

}  // namespace

hipError_t hipHostRegister(void* pointer, size_t bytes, unsigned int flags) {
    return finish(register_host(pointer, bytes, flags));
}

hipError_t hipHostUnregister(void* pointer) {
    return finish(unregister_host(pointer));
}

hipError_t hipHostGetDevicePointer(void** devicePointer, void* hostPointer, unsigned int flags) {
    const auto buffer = find_allocation(hostPointer);
    if (devicePointer == nullptr || flags != 0 || !buffer || buffer->kind() == memory_kind::device) {
        return finish(hipErrorInvalidValue);
    }
    *devicePointer = hostPointer;
    return hipSuccess;
}

hipError_t hipHostGetFlags(unsigned int* flags, void* hostPointer) {
    const auto buffer = find_allocation(hostPointer);
    if (flags == nullptr || !buffer || !is_host(*buffer)) {
        return finish(hipErrorInvalidValue);
    }
    *flags = buffer->flags();
    return hipSuccess;
}

hipError_t hipMemPtrGetInfo(void* pointer, size_t* bytes) {
    const auto buffer = find_allocation(pointer);
    if (bytes == nullptr || !buffer) {
        return finish(hipErrorInvalidValue);
    }
    *bytes = buffer->bytes();
    return hipSuccess;
}

hipError_t hipMemGetAddressRange(hipDeviceptr_t* base, size_t* bytes, hipDeviceptr_t pointer) {
    const auto buffer = find_allocation(pointer);
    if (!buffer) {
        return finish(hipErrorNotFound);
    }
    if (base != nullptr) {
        *base = buffer->begin();
    }
    if (bytes != nullptr) {
        *bytes = buffer->bytes();
    }
    return hipSuccess;
}

hipError_t hipPointerGetAttributes(hipPointerAttribute_t* attributes, const void* pointer) {
    if (attributes == nullptr || pointer == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    const auto buffer = find_allocation(pointer);
    void* address = const_cast<void*>(pointer);
    if (!buffer) {
        *attributes = {hipMemoryTypeUnregistered, hipInvalidDeviceId, nullptr, address, 0, 0};
        return hipSuccess;
    }
    const bool host_visible = buffer->kind() != memory_kind::device;
    *attributes = {type_of(buffer->kind()), 0, address, host_visible ? address : nullptr, buffer->kind() == memory_kind::managed,
        buffer->flags()};
    return hipSuccess;
}

hipError_t hipMemPrefetchAsync(const void* pointer, size_t bytes, int device, hipStream_t) {
    const bool known_place = device == 0 || device == hipCpuDeviceId;
    return finish(known_place && pointer != nullptr && range_fits(pointer, bytes) ? hipSuccess : hipErrorInvalidValue);
}

hipError_t hipMemAdvise(const void* pointer, size_t bytes, hipMemoryAdvise, int) {
    return finish(pointer != nullptr && range_fits(pointer, bytes) ? hipSuccess : hipErrorInvalidValue);
}
