// Landlock: rights over the file system, the network and signals that a process gives up for itself and its children.
#pragma once
#include "sandbox/layers.h"
#include "sandbox/options.h"

namespace hipwright {

// The version of landlock that the system offers, 0 for none.
int landlock_version();

// Applies the options as far as this version can. Hidden paths that mounts do not cover already (layers.hidden) are left out of
// what can be read; then the folders above them cannot be listed. Needs no_new_privs.
void apply_landlock(const SandboxOptions& options, Layers& layers);

} // namespace hipwright
