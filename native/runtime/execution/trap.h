// A fault that the processor found in a kernel: kept by the signal handler, explained afterwards.
#pragma once
#include <cstdint>

namespace hipcpu {

struct trap {
    int signal;
    int code;          // si_code
    uintptr_t address; // that was touched; of the instruction for the signals that touch none
    uintptr_t site;    // of the instruction
    bool writes;
};

// Keeps it for the calling thread. Safe in a signal handler.
void note_trap(const trap& trap);

// Explains the noted trap, loses the device and leaves the kernel.
[[noreturn]] void report_trap();

}  // namespace hipcpu
