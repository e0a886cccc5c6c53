// Takes memory out of every level of the processor's caches.
#pragma once
#include <cstddef>

namespace hipcpu {

// Whether the processor has an instruction for it that programs may use.
bool can_evict();
// Writes every line of [begin, begin + bytes) back to memory and drops it from all caches of all cores. Only where can_evict().
void evict(const char* begin, size_t bytes);

}  // namespace hipcpu
