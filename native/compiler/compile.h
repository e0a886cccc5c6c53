// From a parsed command line to a program, a module, an object or preprocessed text.
#pragma once
#include "compiler/command_line.h"
#include "compiler/toolchain.h"

namespace hipcpu::compiler {

// Returns the exit code; compiler messages go to stderr. Throws Failure.
int compile(const CommandLine& line, const Toolchain& tools);

} // namespace hipcpu::compiler
