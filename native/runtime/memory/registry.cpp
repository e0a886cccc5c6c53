#include "runtime/memory/registry.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <map>
#include <mutex>

#include "runtime/error.h"
#include "runtime/fault.h"
#include "runtime/options.h"

namespace hipcpu {
namespace {

constexpr size_t remembered = 64;

struct registry {
    std::mutex mutex;
    std::map<const char*, allocation> buffers; // by first byte
    uint64_t bytes = 0;
    std::array<allocation, remembered> freed = {}; // the last ones: their addresses are not used again soon
    size_t freed_count = 0;

    void retire(const allocation& buffer) {
        allocation& oldest = freed[freed_count++ % remembered];
        oldest.unmap();
        buffer.retire();
        oldest = buffer;
    }
};

// Never destroyed: programs free buffers in destructors of static objects.
registry& live() {
    static registry* instance = new registry;
    return *instance;
}

// The last buffer that starts at or before the address.
const allocation* before(const registry& all, const void* address) {
    auto next = all.buffers.upper_bound(static_cast<const char*>(address));
    return next == all.buffers.begin() ? nullptr : &std::prev(next)->second;
}

bool in_mapping(const allocation& buffer, const void* address) {
    return address >= buffer.mapping_begin() && address < buffer.mapping_end();
}

hipcpu_fault describe_broken(const allocation& buffer, const char* byte) {
    hipcpu_fault fault = {};
    fault.kind = HIPCPU_FAULT_OUT_OF_BOUNDS;
    fault.address = reinterpret_cast<uintptr_t>(byte);
    const bool after = byte >= buffer.end();
    const size_t distance = static_cast<size_t>(after ? byte - buffer.end() : buffer.begin() - byte - 1);
    std::snprintf(fault.message, sizeof(fault.message),
        "out of bounds: a kernel wrote %zu bytes %s a buffer of %zu bytes; check the index against the buffer's size", distance + 1,
        after ? "past the end of" : "before the start of", buffer.bytes());
    return fault;
}

}  // namespace

hipError_t allocate(void** pointer, size_t bytes, memory_kind kind, unsigned flags) {
    if (pointer == nullptr) {
        return hipErrorInvalidValue;
    }
    *pointer = nullptr;
    if (bytes == 0) {
        return hipSuccess;
    }
    registry& all = live();
    const std::lock_guard<std::mutex> lock(all.mutex);
    const uint64_t limit = option(hipcpuOptionMemory);
    if (bytes > limit || all.bytes > limit - bytes) {
        return hipErrorOutOfMemory;
    }
    const allocation buffer = allocation::map(bytes, kind, flags, static_cast<hipcpu_placement>(option(hipcpuOptionPlacement)));
    if (buffer.begin() == nullptr) {
        return hipErrorOutOfMemory;
    }
    all.buffers.emplace(buffer.begin(), buffer);
    all.bytes += bytes;
    *pointer = buffer.begin();
    return hipSuccess;
}

hipError_t release(void* pointer) {
    if (pointer == nullptr) {
        return hipSuccess;
    }
    registry& all = live();
    const std::lock_guard<std::mutex> lock(all.mutex);
    const auto found = all.buffers.find(static_cast<const char*>(pointer));
    if (found == all.buffers.end() || found->second.kind() == memory_kind::registered) {
        return hipErrorInvalidValue;
    }
    all.bytes -= found->second.bytes();
    all.retire(found->second);
    all.buffers.erase(found);
    return hipSuccess;
}

hipError_t register_host(void* pointer, size_t bytes, unsigned flags) {
    if (pointer == nullptr || bytes == 0) {
        return hipErrorInvalidValue;
    }
    registry& all = live();
    const std::lock_guard<std::mutex> lock(all.mutex);
    const allocation* existing = before(all, static_cast<char*>(pointer) + bytes - 1);
    if (existing != nullptr && existing->end() > pointer) {
        return hipErrorHostMemoryAlreadyRegistered;
    }
    all.buffers.emplace(static_cast<char*>(pointer), allocation::adopt(pointer, bytes, flags));
    return hipSuccess;
}

hipError_t unregister_host(void* pointer) {
    registry& all = live();
    const std::lock_guard<std::mutex> lock(all.mutex);
    const auto found = all.buffers.find(static_cast<const char*>(pointer));
    if (found == all.buffers.end() || found->second.kind() != memory_kind::registered) {
        return hipErrorHostMemoryNotRegistered;
    }
    all.buffers.erase(found);
    return hipSuccess;
}

void release_all_device_memory() {
    registry& all = live();
    const std::lock_guard<std::mutex> lock(all.mutex);
    for (const auto& entry : all.buffers) {
        all.retire(entry.second);
    }
    all.buffers.clear();
    all.bytes = 0;
}

std::optional<allocation> find_allocation(const void* address) {
    registry& all = live();
    const std::lock_guard<std::mutex> lock(all.mutex);
    const allocation* found = before(all, address);
    return found != nullptr && address < found->end() ? std::optional<allocation>(*found) : std::nullopt;
}

std::optional<allocation> find_mapping_nearby(const void* address) {
    registry& all = live();
    const std::unique_lock<std::mutex> lock(all.mutex, std::try_to_lock);
    if (!lock.owns_lock()) {
        return std::nullopt;
    }
    const auto next = all.buffers.upper_bound(static_cast<const char*>(address));
    if (next != all.buffers.begin() && in_mapping(std::prev(next)->second, address)) {
        return std::prev(next)->second;
    }
    if (next != all.buffers.end() && in_mapping(next->second, address)) {
        return next->second;
    }
    return std::nullopt;
}

bool was_freed(const void* address) {
    registry& all = live();
    const std::unique_lock<std::mutex> lock(all.mutex, std::try_to_lock);
    return lock.owns_lock() && std::any_of(all.freed.begin(), all.freed.end(), [=](const allocation& buffer) {
        return address >= buffer.begin() && address < buffer.end();
    });
}

bool range_fits(const void* pointer, size_t bytes) {
    const std::optional<allocation> buffer = find_allocation(pointer);
    return !buffer || bytes <= static_cast<size_t>(buffer->end() - static_cast<const char*>(pointer));
}

std::vector<allocation> live_allocations() {
    registry& all = live();
    const std::lock_guard<std::mutex> lock(all.mutex);
    std::vector<allocation> buffers;
    for (const auto& entry : all.buffers) {
        buffers.push_back(entry.second);
    }
    return buffers;
}

uint64_t allocated_bytes() {
    registry& all = live();
    const std::lock_guard<std::mutex> lock(all.mutex);
    return all.bytes;
}

}  // namespace hipcpu

using namespace hipcpu;

hipError_t hipcpuCheckCanaries(void) {
    registry& all = live();
    const std::lock_guard<std::mutex> lock(all.mutex);
    for (const auto& entry : all.buffers) {
        if (const char* byte = entry.second.broken_canary()) {
            record_refusal(describe_broken(entry.second, byte));
            return finish(hipErrorIllegalAddress);
        }
    }
    return hipSuccess;
}
