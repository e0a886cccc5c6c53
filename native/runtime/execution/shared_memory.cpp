#include "runtime/execution/shared_memory.h"

#include <sys/mman.h>

#include <cstring>
#include <new>

namespace hipcpu {
namespace {

constexpr size_t guard_bytes = size_t{64} << 10;
constexpr size_t alignment = 16;
constexpr int poison_byte = 0xFF;

}  // namespace

shared_memory::shared_memory() {
    void* mapping = mmap(nullptr, limit + 2 * guard_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (mapping == MAP_FAILED || mprotect(static_cast<char*>(mapping) + guard_bytes, limit, PROT_READ | PROT_WRITE) != 0) {
        throw std::bad_alloc();
    }
    mapping_ = static_cast<char*>(mapping);
}

shared_memory::~shared_memory() {
    munmap(mapping_, limit + 2 * guard_bytes);
}

char* shared_memory::end() const {
    return mapping_ + guard_bytes + limit;
}

void* shared_memory::dynamic(size_t bytes) const {
    return end() - (bytes + alignment - 1) / alignment * alignment;
}

void shared_memory::poison(size_t bytes) const {
    std::memset(dynamic(bytes), poison_byte, bytes);
}

bool shared_memory::is_guard(const void* address) const {
    const bool before = address >= mapping_ && address < mapping_ + guard_bytes;
    const bool behind = address >= end() && address < end() + guard_bytes;
    return before || behind;
}

}  // namespace hipcpu
