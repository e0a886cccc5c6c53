// The options that hipcpu-cc gives to the compiler.
#pragma once
#include "compiler/command_line.h"
#include "compiler/toolchain.h"

#include <string>
#include <vector>

namespace hipcpu::compiler {

// All that decides how a source is compiled, and hence whether a precompiled header fits; the user's own options last.
std::vector<std::string> language_flags(const CommandLine& line, const Toolchain& tools);
// What is needed to link, after the objects: libraries and their place, for a program or a module.
std::vector<std::string> link_flags(const CommandLine& line, const Toolchain& tools);

} // namespace hipcpu::compiler
