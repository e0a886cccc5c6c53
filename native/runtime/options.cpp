#include "runtime/options.h"

#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iterator>

#include "runtime/error.h"

namespace hipcpu {
namespace {

uint64_t usable_cores() {
    cpu_set_t set;
    const int count = sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;
    return static_cast<uint64_t>(std::clamp(count, 1, 256));
}

uint64_t default_memory() {
    const uint64_t bytes = static_cast<uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
    return bytes / 10 * 8;
}

struct rule {
    const char* variable;
    uint64_t lowest;
    uint64_t highest;
};

// In the order of hipcpuOption.
constexpr rule rules[] = {
    {"HIPCPU_SEED", 0, UINT64_MAX},
    {"HIPCPU_THREADS", 1, 256},
    {"HIPCPU_POISON", 0, 1},
    {"HIPCPU_PARTIAL_BARRIER", 0, 1},
    {"HIPCPU_PLACEMENT", 0, 2},
    {"HIPCPU_MEMORY", 0, UINT64_MAX},
    {"HIPCPU_PRINTF_LIMIT", 0, UINT64_MAX},
    {"HIPCPU_PRINTF_DISCARD", 0, 1},
    {"HIPCPU_WAVEFRONT", 32, 64},
    {"HIPCPU_CHECK_FINDINGS", 1, 1000},
    {"HIPCPU_CHECK_IGNORE", 0, UINT64_MAX},
    {"HIPCPU_SAME_VALUE_RACE", 0, 1},
};
static_assert(std::size(rules) == hipcpuOptionCount, "one rule for each option");

bool allowed(unsigned which, uint64_t value) {
    const rule& limits = rules[which];
    return value >= limits.lowest && value <= limits.highest && (which != hipcpuOptionWavefront || value % 32 == 0);
}

class settings {
public:
    settings() : values_{0, usable_cores(), 1, 0, 0, default_memory(), uint64_t{1} << 20, 0, 64, 1, 0, 0} {
        for (unsigned which = 0; which < hipcpuOptionCount; ++which) {
            read_environment(which);
        }
    }

    std::atomic<uint64_t>& operator[](unsigned which) {
        return values_[which];
    }

private:
    // A value that is no number or out of range is as if it were not there.
    void read_environment(unsigned which) {
        const char* text = std::getenv(rules[which].variable);
        if (text == nullptr || *text == '\0') {
            return;
        }
        char* end = nullptr;
        const uint64_t value = std::strtoull(text, &end, 0);
        if (*end == '\0' && allowed(which, value)) {
            values_[which] = value;
        }
    }

    std::atomic<uint64_t> values_[hipcpuOptionCount];
};

settings& current() {
    static settings instance;
    return instance;
}

}  // namespace

uint64_t option(hipcpuOption which) {
    return current()[which].load(std::memory_order_relaxed);
}

}  // namespace hipcpu

using namespace hipcpu;

hipError_t hipcpuSetOption(hipcpuOption which, uint64_t value) {
    if (which < 0 || which >= hipcpuOptionCount || !allowed(which, value)) {
        return finish(hipErrorInvalidValue);
    }
    current()[which] = value;
    return hipSuccess;
}

hipError_t hipcpuGetOption(hipcpuOption which, uint64_t* value) {
    if (which < 0 || which >= hipcpuOptionCount || value == nullptr) {
        return finish(hipErrorInvalidValue);
    }
    *value = option(which);
    return hipSuccess;
}
