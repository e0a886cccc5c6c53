// An array in device memory whose contents the host sees after each launch.
#pragma once
#include <hip/hip_runtime.h>
#include <vector>

#include "check.h"

static inline void must(hipError_t error, const char* what) {
    expect(error == hipSuccess, "%s: %s", what, hipGetErrorString(error));
    if (error != hipSuccess) {
        exit(failed());
    }
}

template <class T>
class device_array {
public:
    explicit device_array(size_t count, T fill = T()) : host(count, fill) {
        must(hipMalloc(&memory, count * sizeof(T)), "hipMalloc");
        upload();
    }
    device_array(const device_array&) = delete;
    device_array& operator=(const device_array&) = delete;
    ~device_array() { (void)hipFree(memory); }

    operator T*() { return memory; }
    T* device() { return memory; } // for launches that take any type and would copy the array
    void upload() { must(hipMemcpy(memory, host.data(), host.size() * sizeof(T), hipMemcpyHostToDevice), "copy to the device"); }
    // Waits for the launches before and fetches what they wrote.
    std::vector<T>& fetch() {
        must(hipGetLastError(), "launch");
        must(hipDeviceSynchronize(), "kernel");
        must(hipMemcpy(host.data(), memory, host.size() * sizeof(T), hipMemcpyDeviceToHost), "copy from the device");
        return host;
    }

    std::vector<T> host;

private:
    T* memory = nullptr;
};
