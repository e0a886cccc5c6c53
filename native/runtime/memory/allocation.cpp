#include "runtime/memory/allocation.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

namespace hipcpu {
namespace {

constexpr unsigned char canary = 0xC5;
constexpr size_t alignment = 16;

size_t round_up(size_t value, size_t unit) {
    return (value + unit - 1) / unit * unit;
}

}  // namespace

allocation allocation::map(size_t bytes, memory_kind kind, unsigned flags, bool left_aligned) {
    const size_t page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
    allocation result;
    if (bytes > SIZE_MAX / 2) {
        return result;
    }
    const size_t usable = round_up(bytes, page);
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
    result.pointer_ = left_aligned ? first : first + (usable - round_up(bytes, alignment));
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
