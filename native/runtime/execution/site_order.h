// Which of two waiting places in a kernel comes first in its source.
#pragma once

namespace hipcpu {

// Whether the call before the return address `a` stands before that before `b`. Compilers lay code out as they like, so that addresses
// do not tell: within a function the line decides, then that in the function which was inlined there, and so on. Between functions
// it is the order of their definitions, since kernels stand behind what they call; within a line, and without debug information, it
// is the address. Lanes that wait at the first such place go on first, so that branches and loops are left before the code that
// joins them is run.
bool stands_before(const void* a, const void* b);

// Code is about to be unloaded: what is known about addresses is void.
void forget_sites();

}  // namespace hipcpu
