// Device memory. A HIP device pointer is a void*, the driver's a number; they hold the same bits.
#include "nvidia/driver/driver.h"

namespace {

CUdeviceptr address(const void* pointer) { return reinterpret_cast<CUdeviceptr>(pointer); }

} // namespace

extern "C" {

hipError_t hipMalloc(void** pointer, size_t bytes) {
    *pointer = nullptr;
    if (bytes == 0) {
        return hipSuccess;
    }
    ON_DEVICE(cuMemAlloc_v2, reinterpret_cast<CUdeviceptr*>(pointer), bytes);
}

hipError_t hipFree(void* pointer) {
    if (pointer == nullptr) {
        return hipSuccess;
    }
    ON_DEVICE(cuMemFree_v2, address(pointer));
}

hipError_t hipMemcpyHtoD(hipDeviceptr_t destination, void* source, size_t bytes) {
    ON_DEVICE(cuMemcpyHtoD_v2, address(destination), static_cast<const void*>(source), bytes);
}

hipError_t hipMemcpyDtoH(void* destination, hipDeviceptr_t source, size_t bytes) {
    ON_DEVICE(cuMemcpyDtoH_v2, destination, address(source), bytes);
}

hipError_t hipMemcpyDtoD(hipDeviceptr_t destination, hipDeviceptr_t source, size_t bytes) {
    ON_DEVICE(cuMemcpyDtoD_v2, address(destination), address(source), bytes);
}

hipError_t hipMemset(void* destination, int value, size_t bytes) {
    ON_DEVICE(cuMemsetD8_v2, address(destination), static_cast<unsigned char>(value), bytes);
}

hipError_t hipMemsetD16(hipDeviceptr_t destination, unsigned short value, size_t count) {
    ON_DEVICE(cuMemsetD16_v2, address(destination), value, count);
}

hipError_t hipMemsetAsync(void* destination, int value, size_t bytes, hipStream_t stream) {
    ON_DEVICE(cuMemsetD8Async, address(destination), static_cast<unsigned char>(value), bytes, reinterpret_cast<CUstream>(stream));
}

} // extern "C"
