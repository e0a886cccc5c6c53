#include "sandbox/lockdown/system_call_filter.h"

#include <cerrno>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace hipwright {
namespace {

#if defined(__x86_64__)
constexpr uint32_t native = AUDIT_ARCH_X86_64;
constexpr uint32_t foreign_calls = 0x40000000; // x32
#elif defined(__aarch64__)
constexpr uint32_t native = AUDIT_ARCH_AARCH64;
constexpr uint32_t foreign_calls = 0;
#else
#error "the sandbox knows x86-64 and aarch64 only"
#endif

} // namespace

SystemCallFilter::SystemCallFilter() {
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
    add(BPF_JMP | BPF_JEQ | BPF_K, native, 1, 0);
    give_error(EPERM); // 32-bit calls have numbers of their own
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    if (foreign_calls != 0) {
        add(BPF_JMP | BPF_JGE | BPF_K, foreign_calls, 0, 1);
        give_error(EPERM);
    }
}

void SystemCallFilter::add(uint16_t code, uint32_t value, uint8_t if_true, uint8_t if_false) { program_.push_back({code, if_true, if_false, value}); }

// Little-endian: the low half comes first.
void SystemCallFilter::load(unsigned argument, bool high_half) {
    size_t offset = offsetof(seccomp_data, args) + argument * sizeof(uint64_t) + (high_half ? 4 : 0);
    add(BPF_LD | BPF_W | BPF_ABS, static_cast<uint32_t>(offset));
}

// Skips the next `length` instructions unless this is the call. What is not skipped must end in a return.
void SystemCallFilter::begin(int call, size_t length) {
    add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<uint32_t>(call), 0, static_cast<uint8_t>(length));
}

void SystemCallFilter::give_error(int error) { add(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<uint32_t>(error)); }

void SystemCallFilter::allow() { add(BPF_RET | BPF_K, SECCOMP_RET_ALLOW); }

void SystemCallFilter::refuse(int call, int error) {
    if (call < 0) return;
    begin(call, 1);
    give_error(error);
}

void SystemCallFilter::kill_at(int call) {
    if (call < 0) return;
    begin(call, 1);
    add(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
}

void SystemCallFilter::refuse_equal(int call, unsigned argument, uint32_t value, int error) {
    if (call < 0) return;
    begin(call, 4);
    load(argument);
    add(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0);
    allow();
    give_error(error);
}

void SystemCallFilter::allow_only(int call, unsigned argument, const std::vector<uint32_t>& values, int error) {
    if (call < 0) return;
    begin(call, values.size() + 3);
    load(argument);
    for (size_t i = 0; i < values.size(); i++) add(BPF_JMP | BPF_JEQ | BPF_K, values[i], static_cast<uint8_t>(values.size() - i), 0);
    give_error(error);
    allow();
}

void SystemCallFilter::require_bits(int call, unsigned argument, uint32_t mask, int error) {
    if (call < 0) return;
    begin(call, 5);
    load(argument);
    add(BPF_ALU | BPF_AND | BPF_K, mask);
    add(BPF_JMP | BPF_JEQ | BPF_K, mask, 1, 0);
    give_error(error);
    allow();
}

void SystemCallFilter::forbid_bits(int call, unsigned argument, uint32_t mask, int error) {
    if (call < 0) return;
    begin(call, 4);
    load(argument);
    add(BPF_JMP | BPF_JSET | BPF_K, mask, 1, 0);
    allow();
    give_error(error);
}

void SystemCallFilter::require_zero(int call, unsigned argument, int error) {
    if (call < 0) return;
    begin(call, 6);
    load(argument);
    add(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 2);
    load(argument, true);
    add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
    give_error(error);
    allow();
}

int SystemCallFilter::install(bool all_threads) {
    allow();
    sock_fprog filter{static_cast<unsigned short>(program_.size()), program_.data()};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    unsigned flags = all_threads ? SECCOMP_FILTER_FLAG_TSYNC : 0;
    long result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &filter);
    if (result < 0) return errno;
    return result == 0 ? 0 : EBUSY; // a thread that has a filter of its own
}

} // namespace hipwright
