// The rules for untrusted kernels, for HIP compilers other than this one.
#pragma once
#include "compiler/command_line.h"

namespace hipcpu::compiler {

// Writes the text that the rules let through to the file that --review names; else says on stderr what breaks them. Returns the exit
// code. Throws Failure.
int review(const CommandLine& line);

} // namespace hipcpu::compiler
