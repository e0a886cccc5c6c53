// The processes around the command: who waits for whom, and who is killed when.
#pragma once
#include "sandbox/options.h"

namespace hipwright {

// Runs the command in the sandbox and returns its exit code (128 + signal when a signal ended it). Throws std::runtime_error when
// the sandbox cannot be set up.
int supervise(const SandboxOptions& options);

} // namespace hipwright
