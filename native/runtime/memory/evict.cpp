#include "runtime/memory/evict.h"

#include <cstdint>

#include "hipcpu/extensions.h"
#include "runtime/error.h"
#include "runtime/memory/registry.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace hipcpu {
namespace {

#if defined(__x86_64__)

constexpr size_t line_bytes = 64;

// clflush, which every x86-64 has, waits for each line; clflushopt, where it is, for all together.
bool evicts_side_by_side() {
    constexpr unsigned clflushopt_bit = 1u << 23;
    unsigned eax = 0;
    unsigned ebx = 0;
    unsigned ecx = 0;
    unsigned edx = 0;
    return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) != 0 && (ebx & clflushopt_bit) != 0;
}

__attribute__((target("clflushopt"))) void evict_side_by_side(const char* line, const char* end) {
    for (; line < end; line += line_bytes) {
        _mm_clflushopt(const_cast<char*>(line));
    }
    _mm_sfence();
}

void evict_lines(const char* line, const char* end) {
    static const bool side_by_side = evicts_side_by_side();
    if (side_by_side) {
        evict_side_by_side(line, end);
        return;
    }
    for (; line < end; line += line_bytes) {
        _mm_clflush(line);
    }
    _mm_mfence();
}

#elif defined(__aarch64__)

constexpr size_t line_bytes = 64; // or a multiple: then some lines are told twice

void evict_lines(const char* line, const char* end) {
    for (; line < end; line += line_bytes) {
        asm volatile("dc civac, %0" ::"r"(line) : "memory");
    }
    asm volatile("dsb ish" ::: "memory");
}

#endif

}  // namespace

#if defined(__x86_64__) || defined(__aarch64__)

bool can_evict() {
    return true;
}

void evict(const char* begin, size_t bytes) {
    const uintptr_t first = reinterpret_cast<uintptr_t>(begin) / line_bytes * line_bytes;
    evict_lines(reinterpret_cast<const char*>(first), begin + bytes);
}

#else

bool can_evict() {
    return false;
}

void evict(const char*, size_t) {}

#endif

}  // namespace hipcpu

using namespace hipcpu;

hipError_t hipcpuEvictBuffers(void) {
    if (!can_evict()) {
        return finish(hipErrorNotSupported);
    }
    for (const allocation& buffer : live_allocations()) {
        evict(buffer.begin(), buffer.bytes());
    }
    return hipSuccess;
}
