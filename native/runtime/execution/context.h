// The machine state of a suspended fiber: its stack pointer, with the registers that calls preserve lying on the stack.
#pragma once
#include <cstddef>

namespace hipcpu {

// Where a fiber goes on; null for one that was never begun.
using context = void*;

// A context that begins `entry` on the stack that ends at `top`. `entry` must not return.
context make_context(char* top, void (*entry)());

}  // namespace hipcpu

// Suspends the caller, leaving its context in *from, and goes on at `to`.
extern "C" void hipcpu_switch_context(hipcpu::context* from, hipcpu::context to);
