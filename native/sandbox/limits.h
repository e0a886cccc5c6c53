// Resource limits of the command.
#pragma once
#include "sandbox/layers.h"
#include "sandbox/options.h"

namespace hipwright {

// Core dumps off, memory, files, file size and processor time.
void apply_limits(const SandboxOptions& options);

// How --limit-processes is held. The system counts a user's processes, so the limit is put on top of those that run already, or
// on those of the user namespace. The superuser is not bound by it: for him the numbers of the pid namespace are limited, and where
// that is not possible either, the supervisor has to watch (layers.process_limit "watch").
void limit_processes(const SandboxOptions& options, Layers& layers);

// Threads of all processes that /proc shows.
uint64_t visible_threads();

} // namespace hipwright
