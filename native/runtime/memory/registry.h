// All live buffers, by address.
#pragma once
#include <optional>
#include <vector>

#include "hipcpu/extensions.h"
#include "runtime/memory/allocation.h"

namespace hipcpu {

// Maps and registers a buffer; null in `pointer` and hipSuccess for 0 bytes, hipErrorOutOfMemory beyond the limit.
hipError_t allocate(void** pointer, size_t bytes, memory_kind kind, unsigned flags);
// Frees the buffer that starts at `pointer`; null is ignored. hipErrorInvalidValue when no buffer starts there.
hipError_t release(void* pointer);
hipError_t register_host(void* pointer, size_t bytes, unsigned flags);
hipError_t unregister_host(void* pointer);
void release_all_device_memory();

// The buffer that contains this address.
std::optional<allocation> find_allocation(const void* address);
// The buffer whose mapping, guards included, contains this address; empty also when the registry is being changed, so that a
// signal handler may ask.
std::optional<allocation> find_mapping_nearby(const void* address);
// Whether this address was in a buffer that was freed not long ago. Safe like the one above.
bool was_freed(const void* address);
// Whether [pointer, pointer + bytes) stays within the buffer it starts in; true for memory that is no buffer.
bool range_fits(const void* pointer, size_t bytes);

uint64_t allocated_bytes();
// By address.
std::vector<allocation> live_allocations();

}  // namespace hipcpu
