#include "runtime/memory/allocation.h"

#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstring>

namespace hipcpu {
namespace {

constexpr unsigned char canary = 0xC5;
constexpr size_t alignment = 16;
constexpr size_t spread_unit = 256 + 64; // from one buffer to the next
constexpr size_t spread_bytes = 4096;

size_t round_up(size_t value, size_t unit) {
    return (value + unit - 1) / unit * unit;
}

// The distance of a buffer's first byte from the guard before it.
size_t offset_of(size_t bytes, size_t usable, hipcpu_placement placement) {
    static std::atomic<size_t> spread_buffers{0};
    switch (placement) {
        case HIPCPU_PLACEMENT_START:
            return 0;
        case HIPCPU_PLACEMENT_SPREAD:
            return spread_buffers.fetch_add(1, std::memory_order_relaxed) * spread_unit % spread_bytes;
        case HIPCPU_PLACEMENT_END:
            break;
    }
    return usable - round_up(bytes, alignment);
}

}  // namespace

allocation allocation::map(size_t bytes, memory_kind kind, unsigned flags, hipcpu_placement placement) {
    const size_t page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
    allocation result;
    if (bytes > SIZE_MAX / 2) {
        return result;
    }
    const size_t usable = round_up(bytes + (placement == HIPCPU_PLACEMENT_SPREAD ? spread_bytes : 0), page);
    const size_t total = usable + 2 * guard_bytes;
    void* mapping = mmap(nullptr, total, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (mapping == MAP_FAILED) {
        return result;
    }
    char* first = static_cast<char*>(mapping) + guard_bytes;
    if (mprotect(first, usable, PROT_READ | PROT_WRITE) != 0) {
        munmap(mapping, total);
        return result;
    }
    result.mapping_ = static_cast<char*>(mapping);
    result.mapping_bytes_ = total;
    result.pointer_ = first + offset_of(bytes, usable, placement);
    result.bytes_ = bytes;
    result.kind_ = kind;
    result.flags_ = flags;
    std::memset(first, canary, static_cast<size_t>(result.begin() - first));
    std::memset(result.end(), canary, static_cast<size_t>(first + usable - result.end()));
    return result;
}

allocation allocation::adopt(void* pointer, size_t bytes, unsigned flags) {
    allocation result;
    result.pointer_ = static_cast<char*>(pointer);
    result.bytes_ = bytes;
    result.kind_ = memory_kind::registered;
    result.flags_ = flags;
    return result;
}

void allocation::retire() const {
    if (mapping_ != nullptr) {
        mmap(mapping_, mapping_bytes_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0);
    }
}

void allocation::unmap() const {
    if (mapping_ != nullptr) {
        munmap(mapping_, mapping_bytes_);
    }
}

char* allocation::usable_begin() const {
    return mapping_ == nullptr ? begin() : mapping_ + guard_bytes;
}

char* allocation::usable_end() const {
    return mapping_ == nullptr ? end() : mapping_end() - guard_bytes;
}

const char* allocation::broken_canary() const {
    for (const char* byte = end(); byte < usable_end(); ++byte) {
        if (static_cast<unsigned char>(*byte) != canary) {
            return byte;
        }
    }
    for (const char* byte = begin(); byte-- > usable_begin();) {
        if (static_cast<unsigned char>(*byte) != canary) {
            return byte;
        }
    }
    return nullptr;
}

}  // namespace hipcpu
