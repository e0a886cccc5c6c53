// Errors: the last one of each thread, and their names.
#include "nvidia/driver/driver.h"

namespace {

thread_local hipError_t last = hipSuccess;

struct Description {
    hipError_t error;
    const char* name;
    const char* text;
};

#define DESCRIBE(error, text) {error, #error, text}
const Description descriptions[] = {
    DESCRIBE(hipSuccess, "no error"),
    DESCRIBE(hipErrorInvalidValue, "invalid argument"),
    DESCRIBE(hipErrorOutOfMemory, "out of memory"),
    DESCRIBE(hipErrorNotInitialized, "the driver is not initialised"),
    DESCRIBE(hipErrorInvalidConfiguration, "invalid launch configuration"),
    DESCRIBE(hipErrorInvalidDevicePointer, "invalid device pointer"),
    DESCRIBE(hipErrorInvalidDeviceFunction, "invalid device function"),
    DESCRIBE(hipErrorNoDevice, "no NVIDIA driver or GPU is here"),
    DESCRIBE(hipErrorInvalidDevice, "invalid device"),
    DESCRIBE(hipErrorInvalidImage, "the code object cannot be loaded"),
    DESCRIBE(hipErrorNoBinaryForGpu, "the code object is for another GPU"),
    DESCRIBE(hipErrorFileNotFound, "file not found"),
    DESCRIBE(hipErrorInvalidHandle, "invalid handle"),
    DESCRIBE(hipErrorNotFound, "not found"),
    DESCRIBE(hipErrorNotReady, "not ready"),
    DESCRIBE(hipErrorIllegalAddress, "an illegal memory access"),
    DESCRIBE(hipErrorLaunchOutOfResources, "more registers, threads or shared memory than the device has"),
    DESCRIBE(hipErrorAssert, "an assertion failed in a kernel"),
    DESCRIBE(hipErrorLaunchFailure, "a kernel failed"),
    DESCRIBE(hipErrorNotSupported, "not supported by this driver"),
    DESCRIBE(hipErrorUnknown, "unknown error"),
};
#undef DESCRIBE

const Description& describe(hipError_t error) {
    const Description* found = descriptions;
    for (const Description& description : descriptions) {
        found = &description;
        if (description.error == error) {
            break; // else the last one, which is the unknown
        }
    }
    return *found;
}

} // namespace

namespace nvidia {

hipError_t translated(CUresult result) {
    switch (result) {
    case CUDA_ERROR_INVALID_CONTEXT:
        return hipErrorInvalidDevice;
    case CUDA_ERROR_INVALID_PTX:
    case CUDA_ERROR_UNSUPPORTED_PTX_VERSION:
        return hipErrorInvalidImage;
    case CUDA_ERROR_MISALIGNED_ADDRESS:
    case CUDA_ERROR_INVALID_ADDRESS_SPACE:
        return hipErrorIllegalAddress;
    case CUDA_ERROR_HARDWARE_STACK_ERROR:
    case CUDA_ERROR_ILLEGAL_INSTRUCTION:
    case CUDA_ERROR_INVALID_PC:
        return hipErrorLaunchFailure;
    default:
        return static_cast<hipError_t>(result);
    }
}

hipError_t noted(hipError_t error) {
    if (error != hipSuccess) {
        last = error;
    }
    return error;
}

} // namespace nvidia

extern "C" {

const char* hipGetErrorName(hipError_t error) { return describe(error).name; }
const char* hipGetErrorString(hipError_t error) { return describe(error).text; }

hipError_t hipGetLastError(void) {
    hipError_t error = last;
    last = hipSuccess;
    return error;
}

} // extern "C"
