// The one device: how it is counted, selected, named, awaited and reset.
#include "hipcpu/api/device.h"

#include <cstdio>
#include <cstring>

#include "runtime/device/properties.h"
#include "runtime/error.h"
#include "runtime/fault.h"
#include "runtime/memory/registry.h"

using namespace hipcpu;

namespace {

unsigned schedule_flags = hipDeviceScheduleAuto;
constexpr const char* bus_identifier = "0000:00:00.0";

hipError_t check_device(int device) {
    return finish(device == 0 ? hipSuccess : hipErrorInvalidDevice);
}

template <class T>
hipError_t answer(T* result, const T& value) {
    if (result == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    *result = value;
    return hipSuccess;
}

template <class T>
hipError_t answer_for(int device, T* result, const T& value) {
    const hipError_t error = check_device(device);
    return error != hipSuccess ? error : answer(result, value);
}

hipError_t answer_text(int device, char* text, int length, const char* value) {
    if (text == nullptr || length <= 0) {
        return finish(hipErrorInvalidValue);
    }
    const hipError_t error = check_device(device);
    if (error == hipSuccess) {
        std::snprintf(text, static_cast<size_t>(length), "%s", value);
    }
    return error;
}

}  // namespace

hipError_t hipInit(unsigned int flags) {
    return finish(flags == 0 ? hipSuccess : hipErrorInvalidValue);
}

hipError_t hipDriverGetVersion(int* version) {
    return answer(version, HIP_VERSION);
}

hipError_t hipRuntimeGetVersion(int* version) {
    return answer(version, HIP_VERSION);
}

hipError_t hipGetDeviceCount(int* count) {
    return answer(count, 1);
}

hipError_t hipSetDevice(int device) {
    return check_device(device);
}

hipError_t hipGetDevice(int* device) {
    return answer(device, 0);
}

hipError_t hipSetDeviceFlags(unsigned int flags) {
    const unsigned known = hipDeviceScheduleMask | hipDeviceMapHost | hipDeviceLmemResizeToMax;
    if ((flags & ~known) != 0) {
        return finish(hipErrorInvalidValue);
    }
    schedule_flags = flags;
    return hipSuccess;
}

hipError_t hipGetDeviceFlags(unsigned int* flags) {
    return answer(flags, schedule_flags);
}

hipError_t hipChooseDevice(int* device, const hipDeviceProp_t* wanted) {
    return wanted == nullptr ? finish(hipErrorInvalidValue) : answer(device, 0);
}

hipError_t hipDeviceGet(hipDevice_t* device, int ordinal) {
    return answer_for(ordinal, device, 0);
}

hipError_t hipDeviceGetName(char* name, int length, hipDevice_t device) {
    return answer_text(device, name, length, device_properties().name);
}

hipError_t hipDeviceGetUuid(hipUUID* uuid, hipDevice_t device) {
    return answer_for(device, uuid, device_properties().uuid);
}

hipError_t hipDeviceComputeCapability(int* major, int* minor, hipDevice_t device) {
    const hipDeviceProp_t properties = device_properties();
    const hipError_t error = answer_for(device, major, properties.major);
    return error != hipSuccess ? error : answer(minor, properties.minor);
}

hipError_t hipDeviceTotalMem(size_t* bytes, hipDevice_t device) {
    return answer_for(device, bytes, device_properties().totalGlobalMem);
}

hipError_t hipDeviceGetPCIBusId(char* identifier, int length, int device) {
    return answer_text(device, identifier, length, bus_identifier);
}

hipError_t hipDeviceGetByPCIBusId(int* device, const char* identifier) {
    const bool known = identifier != nullptr && std::strcmp(identifier, bus_identifier) == 0;
    return known ? answer(device, 0) : finish(hipErrorInvalidValue);
}

hipError_t hipDeviceSynchronize(void) {
    return finish(lost_error());
}

hipError_t hipCtxSynchronize(void) {
    return finish(lost_error());
}

hipError_t hipDeviceReset(void) {
    release_all_device_memory();
    return finish(lost_error());
}
