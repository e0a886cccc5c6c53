// One buffer in a mapping of its own, between two guards that fault when they are touched:
//
//   | guard | canary ... | the caller's bytes | canary < 16 bytes | guard |        placed at the end, the default
//   | guard | the caller's bytes | canary ... | guard |                            placed at the start
//   | guard | canary, of other bytes each time | the caller's bytes | canary | guard |   spread
#pragma once
#include <cstddef>
#include <cstdint>

#include "hipcpu/extensions.h"

namespace hipcpu {

enum class memory_kind { device, managed, host, registered };

class allocation {
public:
    // Maps a buffer of `bytes` > 0. Its address is null when the system has no room for it.
    static allocation map(size_t bytes, memory_kind kind, unsigned flags, hipcpu_placement placement);
    // Host memory of the program's own, which stays as it is.
    static allocation adopt(void* pointer, size_t bytes, unsigned flags);
    // Gives the memory back but keeps its addresses, so that every later access faults.
    void retire() const;
    void unmap() const;

    char* begin() const { return pointer_; }
    char* end() const { return pointer_ + bytes_; }
    size_t bytes() const { return bytes_; }
    memory_kind kind() const { return kind_; }
    unsigned flags() const { return flags_; }
    // The whole mapping with its guards; empty for adopted memory.
    char* mapping_begin() const { return mapping_; }
    char* mapping_end() const { return mapping_ + mapping_bytes_; }

    // The first byte outside the buffer that is no longer as it was, or null. Bytes before the buffer are looked at from its start
    // downwards, so that the nearest one is found.
    const char* broken_canary() const;

private:
    char* pointer_ = nullptr;
    size_t bytes_ = 0;
    char* mapping_ = nullptr;
    size_t mapping_bytes_ = 0;
    memory_kind kind_ = memory_kind::device;
    unsigned flags_ = 0;

    char* usable_begin() const;
    char* usable_end() const;
};

// Bytes of the guard on either side.
constexpr size_t guard_bytes = size_t{1} << 20;

}  // namespace hipcpu
