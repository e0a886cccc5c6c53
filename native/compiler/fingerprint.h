// What the result of a command line depends on, beside its input.
#pragma once
#include "compiler/command_line.h"
#include "compiler/toolchain.h"

#include <string>

namespace hipcpu::compiler {

// One line of JSON: compiler, flags, and digests of our headers and of the runtime library.
std::string fingerprint(const CommandLine& line, const Toolchain& tools);

} // namespace hipcpu::compiler
