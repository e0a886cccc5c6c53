#include "runtime/execution/signals.h"

#include <signal.h>
#include <sys/mman.h>
#include <ucontext.h>

#include <cstdint>

#include "runtime/execution/lane_scheduler.h"
#include "runtime/execution/trap.h"

namespace hipcpu {
namespace {

constexpr int caught[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL};
constexpr size_t signal_stack_bytes = size_t{64} << 10;
struct sigaction previous[NSIG];

struct machine_state {
    uintptr_t code;
    bool writes;
};

#if defined(__x86_64__)
constexpr uint64_t write_bit = 2; // of the page fault's error code

machine_state read_state(const ucontext_t& context) {
    const auto& registers = context.uc_mcontext.gregs;
    return {static_cast<uintptr_t>(registers[REG_RIP]), (registers[REG_ERR] & write_bit) != 0};
}

// Lets the thread go on in `entry` on the stack below `stack`.
void go_on_in(ucontext_t& context, void (*entry)(), uintptr_t stack) {
    context.uc_mcontext.gregs[REG_RIP] = reinterpret_cast<greg_t>(entry);
    context.uc_mcontext.gregs[REG_RSP] = static_cast<greg_t>(stack - sizeof(uintptr_t));
}
#else
machine_state read_state(const ucontext_t& context) {
    return {context.uc_mcontext.pc, false};
}

void go_on_in(ucontext_t& context, void (*entry)(), uintptr_t stack) {
    context.uc_mcontext.pc = reinterpret_cast<uintptr_t>(entry);
    context.uc_mcontext.sp = stack;
}
#endif

void pass_on(int signal, siginfo_t* info, void* context) {
    const struct sigaction& before = previous[signal];
    if ((before.sa_flags & SA_SIGINFO) != 0) {
        before.sa_sigaction(signal, info, context);
    } else if (before.sa_handler == SIG_DFL || before.sa_handler == SIG_IGN) {
        // Return to the faulting instruction, whose signal then meets what was there before us.
        sigaction(signal, &before, nullptr);
    } else {
        before.sa_handler(signal);
    }
}

// Only notes the trap: it happened inside a kernel, where nothing may be called that could be in use. The rest is done on the
// thread's own stack, which the kernel left when it began.
void handle(int signal, siginfo_t* info, void* pointer) {
    lane_scheduler* scheduler = lane_scheduler::current();
    if (scheduler == nullptr || info->si_code <= 0) {
        pass_on(signal, info, pointer);
        return;
    }
    auto& context = *static_cast<ucontext_t*>(pointer);
    const machine_state state = read_state(context);
    note_trap({signal, info->si_code, reinterpret_cast<uintptr_t>(info->si_addr), state.code, state.writes});
    constexpr uintptr_t room = 1024;
    const uintptr_t stack = reinterpret_cast<uintptr_t>(scheduler->leave_context());
    go_on_in(context, report_trap, (stack - room) & ~uintptr_t{15});
}

class signal_stack {
public:
    signal_stack() {
        void* mapping = mmap(nullptr, signal_stack_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (mapping != MAP_FAILED) {
            const stack_t wanted = {mapping, 0, signal_stack_bytes};
            sigaltstack(&wanted, &before_);
            mapping_ = mapping;
        }
    }
    ~signal_stack() {
        if (mapping_ != nullptr) {
            sigaltstack(&before_, nullptr);
            munmap(mapping_, signal_stack_bytes);
        }
    }
    signal_stack(const signal_stack&) = delete;
    signal_stack& operator=(const signal_stack&) = delete;

private:
    void* mapping_ = nullptr;
    stack_t before_ = {};
};

}  // namespace

void catch_signals() {
    struct sigaction action = {};
    action.sa_sigaction = handle;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    for (const int signal : caught) {
        sigaction(signal, &action, &previous[signal]);
    }
}

void use_signal_stack() {
    thread_local const signal_stack stack;
    (void)stack;
}

}  // namespace hipcpu
