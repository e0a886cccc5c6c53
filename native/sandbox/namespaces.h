// Namespaces of the sandbox, as far as the system lets us have them.
#pragma once
#include "sandbox/layers.h"
#include "sandbox/options.h"

namespace hipwright {

// Moves this process into new namespaces; its next child is the first process of a new pid namespace. Users keep their numbers.
void enter_namespaces(const SandboxOptions& options, Layers& layers);

// In the first process of the pid namespace: mounts /proc anew, covers hidden paths, and without landlock makes the file system read-only.
void arrange_mounts(const SandboxOptions& options, bool landlock_at_hand, Layers& layers);

} // namespace hipwright
