// Devices. HIP has a current device for each thread; the driver has a current context, so each device's primary context stands for it.
#include "nvidia/driver/driver.h"
#include <mutex>
#include <vector>

namespace {

std::mutex guard;
std::vector<CUcontext> contexts; // by device; null until first used

thread_local int current = 0;
thread_local int bound = -1; // the device whose context is this thread's

hipError_t context(int ordinal, CUcontext* found) {
    std::lock_guard<std::mutex> lock(guard);
    int count = 0;
    hipError_t error = CUDA(cuDeviceGetCount, &count);
    if (error != hipSuccess) {
        return error;
    }
    if (ordinal < 0 || ordinal >= count) {
        return count == 0 ? hipErrorNoDevice : hipErrorInvalidDevice;
    }
    contexts.resize(count);
    if (contexts[ordinal] == nullptr) {
        CUdevice device;
        error = CUDA(cuDeviceGet, &device, ordinal);
        error = error == hipSuccess ? CUDA(cuDevicePrimaryCtxRetain, &contexts[ordinal], device) : error;
    }
    *found = contexts[ordinal];
    return error;
}

// The driver's number of a HIP attribute; negative for one that it has not.
int translated(hipDeviceAttribute_t attribute) {
    switch (attribute) {
    case hipDeviceAttributeClockRate:
        return CU_DEVICE_ATTRIBUTE_CLOCK_RATE;
    case hipDeviceAttributeL2CacheSize:
        return CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE;
    case hipDeviceAttributeComputeCapabilityMajor:
        return CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR;
    case hipDeviceAttributeComputeCapabilityMinor:
        return CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR;
    case hipDeviceAttributeMaxThreadsPerBlock:
        return CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK;
    case hipDeviceAttributeMemoryBusWidth:
        return CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH;
    case hipDeviceAttributeMemoryClockRate:
        return CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE;
    case hipDeviceAttributeMultiprocessorCount:
        return CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT;
    case hipDeviceAttributeMaxSharedMemoryPerBlock:
        return CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN; // launches opt in
    case hipDeviceAttributeWarpSize:
        return CU_DEVICE_ATTRIBUTE_WARP_SIZE;
    }
    return -1;
}

} // namespace

namespace nvidia {

hipError_t useDevice() {
    if (bound == current) {
        return hipSuccess;
    }
    CUcontext found = nullptr;
    hipError_t error = hipInit(0);
    error = error == hipSuccess ? context(current, &found) : error;
    error = error == hipSuccess ? CUDA(cuCtxSetCurrent, found) : error;
    bound = error == hipSuccess ? current : bound;
    return error;
}

} // namespace nvidia

extern "C" {

hipError_t hipInit(unsigned int flags) {
    return nvidia::noted(CUDA(cuInit, flags));
}

hipError_t hipRuntimeGetVersion(int* version) {
    return nvidia::noted(CUDA(cuDriverGetVersion, version));
}

hipError_t hipGetDeviceCount(int* count) {
    *count = 0;
    hipError_t error = CUDA(cuInit, 0u);
    error = error == hipSuccess ? CUDA(cuDeviceGetCount, count) : error;
    return nvidia::noted(error == hipSuccess && *count == 0 ? hipErrorNoDevice : error);
}

hipError_t hipSetDevice(int device) {
    int before = current;
    current = device;
    hipError_t error = nvidia::useDevice();
    current = error == hipSuccess ? device : before;
    return nvidia::noted(error);
}

hipError_t hipDeviceGet(hipDevice_t* device, int ordinal) {
    hipError_t error = CUDA(cuInit, 0u);
    return nvidia::noted(error == hipSuccess ? CUDA(cuDeviceGet, device, ordinal) : error);
}

hipError_t hipDeviceGetName(char* name, int bytes, hipDevice_t device) {
    return nvidia::noted(CUDA(cuDeviceGetName, name, bytes, device));
}

hipError_t hipDeviceGetAttribute(int* value, hipDeviceAttribute_t attribute, int device) {
    int number = translated(attribute);
    return nvidia::noted(number < 0 ? hipErrorInvalidValue
                                    : CUDA(cuDeviceGetAttribute, value, static_cast<CUdevice_attribute>(number), device));
}

hipError_t hipDeviceTotalMem(size_t* bytes, hipDevice_t device) {
    return nvidia::noted(CUDA(cuDeviceTotalMem_v2, bytes, device));
}

hipError_t hipDeviceSynchronize(void) {
    hipError_t error = nvidia::useDevice();
    return nvidia::noted(error == hipSuccess ? CUDA(cuCtxSynchronize) : error);
}

hipError_t hipMemGetInfo(size_t* free, size_t* total) {
    hipError_t error = nvidia::useDevice();
    return nvidia::noted(error == hipSuccess ? CUDA(cuMemGetInfo_v2, free, total) : error);
}

} // extern "C"
