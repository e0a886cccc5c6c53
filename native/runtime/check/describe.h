// Words for threads, blocks and memory in the messages of findings.
#pragma once
#include "runtime/check/context.h"
#include "runtime/check/finding.h"
#include <array>
#include <string>

namespace hipcpu::check {

std::array<uint32_t, 3> coordinates(uint32_t linear, const std::array<uint32_t, 3>& extent);
// "thread (3,0,0) of block (1,0,0)"
std::string who(const std::array<uint32_t, 3>& thread, const std::array<uint32_t, 3>& block);
// The thread and block that a record was made by.
std::string who(const Context& context, Record record);
// "reads 4 bytes", "writes 8 bytes", "updates 4 bytes"
std::string does(const Access& access);

// A stretch of memory by name, and where an access lies against it.
struct Memory {
    std::string name; // "the buffer of 4096 bytes (parameter 1)", "the shared array tile"
    uintptr_t low;
    uintptr_t high;
};
// The memory that holds the address, or the nearest one; low == high == 0 when there is none.
Memory nearest_memory(Context& context, uintptr_t address);
// "at byte 12 of", "4 bytes after the end of", "8 bytes before", "beyond the end, from byte 12, of" + the memory's name
std::string where(const Access& access, const Memory& memory);

} // namespace hipcpu::check
