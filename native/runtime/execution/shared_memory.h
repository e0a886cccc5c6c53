// The dynamic shared memory of the block that runs on one operating system thread, between guard pages.
#pragma once
#include <cstddef>

namespace hipcpu {

class shared_memory {
public:
    static constexpr size_t limit = 65536; // static and dynamic shared memory of a block, bytes

    shared_memory();
    ~shared_memory();
    shared_memory(const shared_memory&) = delete;
    shared_memory& operator=(const shared_memory&) = delete;

    // Where a block's dynamic shared memory begins: as near to the guard behind it as an alignment of 16 lets it be.
    void* dynamic(size_t bytes) const;
    // Fills it with a pattern that is a NaN in every floating-point type.
    void poison(size_t bytes) const;
    bool is_guard(const void* address) const;

private:
    char* mapping_;

    char* end() const;
};

}  // namespace hipcpu
