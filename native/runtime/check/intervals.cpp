#include "runtime/check/intervals.h"
#include <cstdlib>
#include <sys/mman.h>

namespace hipcpu::check {

Intervals& Intervals::all() {
    static Intervals intervals;
    return intervals;
}

Intervals::Intervals() {
    void* memory = mmap(nullptr, interval_limit * sizeof(Interval), PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) abort();
    table = static_cast<Interval*>(memory);
}

uint64_t Intervals::open(uint32_t block, uint32_t phase) {
    if (exhausted()) return interval_limit - 1;
    uint64_t number = counter.fetch_add(1, std::memory_order_relaxed);
    if (number >= interval_limit - 1) return interval_limit - 1;
    table[number] = {block, phase};
    return number;
}

} // namespace hipcpu::check
