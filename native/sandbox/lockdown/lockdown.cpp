#include "sandbox/lockdown/lockdown.h"

#include "sandbox/lockdown/rules.h"

#include <cerrno>

using namespace hipwright;

extern "C" __attribute__((visibility("default"))) int hipwright_lockdown(unsigned flags) {
    if ((flags & ~HIPWRIGHT_LOCKDOWN_KILL) != 0) return EINVAL;
    SystemCallFilter filter;
    refuse_privileged_calls(filter);
    refuse_sockets(filter);
    refuse_process_control(filter, (flags & HIPWRIGHT_LOCKDOWN_KILL) != 0);
    refuse_truncation(filter);
    return filter.install(true);
}

// The same for Java without a binding: System.load(...), then `static native int apply(int flags)` in io.hipwright.worker.Lockdown.
extern "C" __attribute__((visibility("default"))) int Java_io_hipwright_worker_Lockdown_apply(void*, void*, int flags) {
    return hipwright_lockdown(static_cast<unsigned>(flags));
}
