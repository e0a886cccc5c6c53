// What a check found wrong.
#pragma once
#include "hipcpu/extensions.h"
#include "runtime/check/record.h"
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace hipcpu::check {

struct Finding {
    hipcpu_fault_kind kind = HIPCPU_FAULT_NONE;
    std::string message;  // one line
    std::string source;   // file:line where the compiler told it, else empty: found by the place
    uintptr_t place = 0;  // address of the code, 0 when unknown
    uintptr_t other = 0;  // of the other access of a race, 0 when there is none
    uintptr_t address = 0; // the memory touched
    std::array<uint32_t, 3> block{};
    std::array<uint32_t, 3> thread{};
};

enum class Mode { read, write, update }; // update: reads and writes in one step, as atomics do

// One memory access as the compiled code reported it.
struct Access {
    uintptr_t address;
    size_t size;
    Mode mode;
    Record record; // lane, time, kind and place
    uintptr_t code;    // the instruction after it
    bool told = false; // a race of it was noted

    bool writes() const { return mode != Mode::read; }
};

} // namespace hipcpu::check
