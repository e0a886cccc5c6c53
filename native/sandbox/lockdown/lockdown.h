// The second stage of the sandbox: a worker calls it once it has started, before it loads an untrusted kernel.
#pragma once

// The process is ended when it tries to start a program or process; without it the call fails with EPERM.
#define HIPWRIGHT_LOCKDOWN_KILL 1u

#ifdef __cplusplus
extern "C" {
#endif

// From now on no thread of this process can start programs or processes, open sockets, signal other processes, change limits, cut off files,
// or use facilities of the system that a kernel has no business with. Threads can be started. Cannot be undone.
// Returns 0, or an errno: EINVAL (unknown flags, or no seccomp), ENOSYS (no seccomp), EBUSY (a thread has a filter of its own).
int hipwright_lockdown(unsigned flags);

#ifdef __cplusplus
}
#endif
