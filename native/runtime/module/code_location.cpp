#include "runtime/module/code_location.h"

#include <dlfcn.h>

#include <cstdio>

namespace hipcpu {

code_location locate(const void* address) {
    Dl_info info = {};
    if (address == nullptr || dladdr(address, &info) == 0) {
        return {};
    }
    return {info.dli_fname, static_cast<uint64_t>(static_cast<const char*>(address) - static_cast<const char*>(info.dli_fbase))};
}

std::string describe_location(const void* return_address) {
    const code_location location = locate(static_cast<const char*>(return_address) - 1);
    char text[32];
    std::snprintf(text, sizeof(text), "+0x%llx", static_cast<unsigned long long>(location.offset));
    return location.module + text;
}

}  // namespace hipcpu
