// Which system calls sandboxed programs are refused.
#pragma once
#include "sandbox/lockdown/system_call_filter.h"

namespace hipwright {

// What no program in the sandbox needs: other processes' memory, mounts, namespaces, kernel facilities with a history of holes.
void refuse_privileged_calls(SystemCallFilter& filter);
// New namespaces, in which a process could mount or gain rights. Not together with refuse_process_control, which says more.
void refuse_namespaces(SystemCallFilter& filter);
// Sockets of all kinds; unix ones too, since they lead to services of the machine.
void refuse_sockets(SystemCallFilter& filter);
// What a process that runs an untrusted kernel may not do any more: start programs or processes, signal others, change limits.
// kill: starting a program or process ends this process instead of failing with EPERM.
void refuse_process_control(SystemCallFilter& filter, bool kill);
// Cutting files off: a kernel could take mapped memory away from under the process that shares it.
void refuse_truncation(SystemCallFilter& filter);

} // namespace hipwright
