// Faults that the processor finds while a kernel runs: touched guards, wild addresses, divisions by zero, illegal instructions.
#pragma once

namespace hipcpu {

// Catches the signals of faults from now on; those that no kernel caused go to the handler that was there before.
void catch_signals();

// Gives the calling thread a stack for signal handlers while it lives, since a kernel's own may have overflowed.
class signal_stack {
public:
    signal_stack();
    ~signal_stack();
    signal_stack(const signal_stack&) = delete;
    signal_stack& operator=(const signal_stack&) = delete;
};

}  // namespace hipcpu
