// Faults that the processor finds while a kernel runs: touched guards, wild addresses, divisions by zero, illegal instructions.
#pragma once

namespace hipcpu {

// Catches the signals of faults from now on; those that no kernel caused go to the handlers that were there before.
void catch_signals();

// Gives the calling thread a stack for signal handlers, since a kernel's own may have overflowed.
void use_signal_stack();

}  // namespace hipcpu
