// Which of two waiting places in a kernel comes first in its source.
#pragma once

namespace hipcpu {

// Whether the call before the return address `a` stands before that before `b`. Compilers lay code out as they like, so that
// addresses do not tell: the line in the kernel decides, then that in the function which was inlined there, and so on; without debug
// information or within a line the address does. Lanes that wait at the first such place go on first, so that branches and loops
// are left before the code that joins them is run.
bool stands_before(const void* a, const void* b);

// Code is about to be unloaded: what is known about addresses is void.
void forget_sites();

}  // namespace hipcpu
