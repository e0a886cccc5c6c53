// The CUDA driver, looked up at run time: a machine without it can load this library and is told hipErrorNoDevice.
#pragma once
#define HIP_API_IMPLEMENTED_HERE
#include "bridge/hip_api.h"
#include "nvidia/driver/cuda_driver.h"
#include <dlfcn.h>

namespace nvidia {

// The driver's function of this name; null where there is no driver, or it is too old to have it.
inline void* find(const char* name) {
    static void* const driver = dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
    return driver ? dlsym(driver, name) : nullptr;
}

// HIP gives most of CUDA's errors the same numbers; those it has not are told by what they are nearest to.
hipError_t translated(CUresult result);

// Notes an error for hipGetLastError and passes it on.
hipError_t noted(hipError_t error);

// Makes the thread's device the one that calls are for; every thread begins with device 0.
hipError_t useDevice();

// Calls a driver function by its looked-up address.
template <typename... Parameters, typename... Arguments>
hipError_t call(const char* name, CUresult (*)(Parameters...), Arguments... arguments) {
    auto function = reinterpret_cast<CUresult (*)(Parameters...)>(find(name));
    return function ? translated(function(arguments...)) : find("cuInit") ? hipErrorNotSupported : hipErrorNoDevice;
}

} // namespace nvidia

// CUDA(cuInit, 0): calls the driver's function; only its declaration is used, so nothing links to the driver.
#define CUDA(function, ...) nvidia::call(#function, static_cast<decltype(&function)>(nullptr), ##__VA_ARGS__)

// Does so on the thread's device, as the whole of a HIP function.
#define ON_DEVICE(function, ...)            \
    hipError_t ready = nvidia::useDevice(); \
    return nvidia::noted(ready == hipSuccess ? CUDA(function, __VA_ARGS__) : ready)
