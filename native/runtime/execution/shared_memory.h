// The shared memory of the block that runs on one operating system thread: what the kernel declares lies in the thread-local storage
// of its module, what the launch asks for lies here, between guard pages.
#pragma once
#include <cstddef>

namespace hipcpu {

struct kernel_info;

class shared_memory {
public:
    static constexpr size_t limit = 65536; // declared and dynamic shared memory of a block, bytes

    shared_memory();
    ~shared_memory();
    shared_memory(const shared_memory&) = delete;
    shared_memory& operator=(const shared_memory&) = delete;

    // Gets ready for blocks of this kernel on the calling thread.
    void prepare(const kernel_info& kernel, size_t dynamic_bytes);
    // Where a block's dynamic shared memory begins: as near to the guard behind it as an alignment of 16 lets it be.
    char* dynamic() const { return end() - (dynamic_bytes_ + 15) / 16 * 16; }
    size_t dynamic_bytes() const { return dynamic_bytes_; }
    bool empty() const;
    // Fills all of the kernel's shared memory with a pattern that is a NaN in every floating-point type.
    void poison() const;
    bool is_guard(const void* address) const;

private:
    static constexpr size_t guard_bytes = size_t{64} << 10;

    char* mapping_;
    size_t dynamic_bytes_ = 0;
    const kernel_info* kernel_ = nullptr;
    char* storage_ = nullptr; // the calling thread's copy of the module's thread-local storage

    char* end() const { return mapping_ + guard_bytes + limit; }
};

}  // namespace hipcpu
