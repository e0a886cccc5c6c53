// memcpy, memmove and memset of instrumented code: clang calls __tsan_memcpy (14 and older: memcpy), g++ calls memcpy. A checked
// module is linked with --wrap for the plain names.
#include "runtime/check/access.h"
#include <cstring>

using namespace hipcpu::check;

#define HIPCPU_TSAN extern "C" __attribute__((visibility("default")))

namespace {

inline void on_range(void* to, const void* from, size_t size, const void* code) {
    if (size == 0) return;
    if (from) on_access<Mode::read, Kind::plain>(from, size, code);
    on_access<Mode::write, Kind::plain>(to, size, code);
}

} // namespace

#define HIPCPU_TSAN_MEMORY(prefix)                                                     \
    HIPCPU_TSAN void* prefix##memcpy(void* to, const void* from, size_t size) {        \
        on_range(to, from, size, __builtin_return_address(0));                         \
        return memcpy(to, from, size);                                                 \
    }                                                                                  \
    HIPCPU_TSAN void* prefix##memmove(void* to, const void* from, size_t size) {       \
        on_range(to, from, size, __builtin_return_address(0));                         \
        return memmove(to, from, size);                                                \
    }                                                                                  \
    HIPCPU_TSAN void* prefix##memset(void* to, int value, size_t size) {               \
        on_range(to, nullptr, size, __builtin_return_address(0));                      \
        return memset(to, value, size);                                                \
    }

HIPCPU_TSAN_MEMORY(__tsan_)
HIPCPU_TSAN_MEMORY(__wrap_)
