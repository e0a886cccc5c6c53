#include "runtime/execution/shared_memory.h"

#include <sys/mman.h>

#include <cstring>
#include <new>

#include "runtime/module/kernel_info.h"

namespace hipcpu {
namespace {

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

void shared_memory::prepare(const kernel_info& kernel, size_t dynamic_bytes) {
    kernel_ = &kernel;
    dynamic_bytes_ = dynamic_bytes;
    storage_ = kernel.code->thread_storage();
}

bool shared_memory::empty() const {
    return dynamic_bytes_ == 0 && kernel_->own_shared.empty() && kernel_->called_shared.empty();
}

void shared_memory::poison() const {
    // Of no bytes, memset may still touch the guard, with a masked store whose suppressed fault is slow.
    if (dynamic_bytes_ > 0) {
        std::memset(dynamic(), poison_byte, dynamic_bytes_);
    }
    for (const shared_variable& variable : kernel_->own_shared) {
        std::memset(storage_ + variable.offset, poison_byte, variable.bytes);
    }
    for (const shared_variable& variable : kernel_->called_shared) {
        std::memset(storage_ + variable.offset, poison_byte, variable.bytes);
    }
}

bool shared_memory::is_guard(const void* address) const {
    const bool before = address >= mapping_ && address < mapping_ + guard_bytes;
    const bool behind = address >= end() && address < end() + guard_bytes;
    return before || behind;
}

}  // namespace hipcpu
