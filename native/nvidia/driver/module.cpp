// Code objects (cubin or PTX) and launches.
#include "nvidia/driver/driver.h"

namespace {

CUmodule native(hipModule_t module) { return reinterpret_cast<CUmodule>(module); }
CUfunction native(hipFunction_t function) { return reinterpret_cast<CUfunction>(function); }

// A kernel has to opt in to more than 48 KiB, its own arrays included; HIP asks for no such step.
hipError_t allowShared(CUfunction function, int bytes) {
    int allowed = 0;
    hipError_t error = CUDA(cuFuncGetAttribute, &allowed, CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, function);
    return error != hipSuccess || bytes <= allowed
               ? error
               : CUDA(cuFuncSetAttribute, function, CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, bytes);
}

} // namespace

extern "C" {

hipError_t hipModuleLoad(hipModule_t* module, const char* file) {
    ON_DEVICE(cuModuleLoad, reinterpret_cast<CUmodule*>(module), file);
}

hipError_t hipModuleLoadData(hipModule_t* module, const void* image) {
    ON_DEVICE(cuModuleLoadData, reinterpret_cast<CUmodule*>(module), image);
}

hipError_t hipModuleUnload(hipModule_t module) {
    ON_DEVICE(cuModuleUnload, native(module));
}

hipError_t hipModuleGetFunction(hipFunction_t* function, hipModule_t module, const char* name) {
    ON_DEVICE(cuModuleGetFunction, reinterpret_cast<CUfunction*>(function), native(module), name);
}

hipError_t hipModuleGetGlobal(hipDeviceptr_t* pointer, size_t* bytes, hipModule_t module, const char* name) {
    ON_DEVICE(cuModuleGetGlobal_v2, reinterpret_cast<CUdeviceptr*>(pointer), bytes, native(module), name);
}

// The numbers of these attributes are the driver's.
hipError_t hipFuncGetAttribute(int* value, hipFunction_attribute attribute, hipFunction_t function) {
    ON_DEVICE(cuFuncGetAttribute, value, static_cast<CUfunction_attribute>(attribute), native(function));
}

hipError_t hipModuleLaunchKernel(hipFunction_t function, unsigned int gridX, unsigned int gridY, unsigned int gridZ,
                                 unsigned int blockX, unsigned int blockY, unsigned int blockZ, unsigned int sharedBytes,
                                 hipStream_t stream, void** parameters, void** extra) {
    if (extra != nullptr) {
        return nvidia::noted(hipErrorNotSupported); // the bridge passes parameters one by one
    }
    if (sharedBytes > 0 && allowShared(native(function), static_cast<int>(sharedBytes)) != hipSuccess) {
        return nvidia::noted(hipErrorLaunchOutOfResources);
    }
    ON_DEVICE(cuLaunchKernel, native(function), gridX, gridY, gridZ, blockX, blockY, blockZ, sharedBytes,
              reinterpret_cast<CUstream>(stream), parameters, extra);
}

} // extern "C"
