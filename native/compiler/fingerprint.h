// What the result of a command line depends on, beside its input.
#pragma once
#include "compiler/command_line.h"
#include "compiler/toolchain.h"

#include <string>

namespace hipcpu::compiler {

// One line of JSON: compiler, processor, flags, and digests of our headers, of the runtime library and of this program itself.
std::string fingerprint(const CommandLine& line, const Toolchain& tools);

} // namespace hipcpu::compiler
