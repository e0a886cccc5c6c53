// Without an NVIDIA driver the library loads, and says so.
#include <cstdio>
#include <cstring>
#include <dlfcn.h>

int main() {
    if (dlopen("libcuda.so.1", RTLD_NOW) != nullptr) {
        std::puts("there is a driver here");
        return 0;
    }
    void* library = dlopen("libhipcuda.so", RTLD_NOW);
    if (library == nullptr) {
        std::puts(dlerror());
        return 1;
    }
    auto count = reinterpret_cast<int (*)(int*)>(dlsym(library, "hipGetDeviceCount"));
    auto allocate = reinterpret_cast<int (*)(void**, size_t)>(dlsym(library, "hipMalloc"));
    auto name = reinterpret_cast<const char* (*)(int)>(dlsym(library, "hipGetErrorName"));
    auto last = reinterpret_cast<int (*)()>(dlsym(library, "hipGetLastError"));
    int devices = 7;
    void* pointer = &devices;
    const int counted = count(&devices);
    const int allocated = allocate(&pointer, 16);
    const bool right = counted == 100 && devices == 0 && allocated == 100 && pointer == nullptr && last() == 100 && last() == 0 &&
                       std::strcmp(name(100), "hipErrorNoDevice") == 0 && std::strcmp(name(12345), "hipErrorUnknown") == 0;
    std::printf("%d %d %d\n", counted, devices, allocated);
    return right ? 0 : 1;
}
