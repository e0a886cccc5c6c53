#include <ctime>

#include "hipcpu/device.h"

namespace {

uint64_t nanoseconds() {
    timespec time = {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<uint64_t>(time.tv_sec) * 1000000000u + static_cast<uint64_t>(time.tv_nsec);
}

}  // namespace

uint64_t hipcpu_clock64(void) {
#if defined(__x86_64__)
    return __builtin_ia32_rdtsc();
#else
    return nanoseconds();
#endif
}

uint64_t hipcpu_wall_clock64(void) {
    return nanoseconds() / 10;
}
