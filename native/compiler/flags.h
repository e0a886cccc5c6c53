// The options that hipcpu-cc gives to the compiler.
#pragma once
#include "compiler/command_line.h"
#include "compiler/toolchain.h"

#include <string>
#include <vector>

namespace hipcpu::compiler {

// All that decides how a source is compiled, and hence whether a precompiled header fits; the user's own options last.
std::vector<std::string> language_flags(const CommandLine& line, const Toolchain& tools);
// few: a module's link with as little for the linker to read as will do; all: whatever the compiler links by itself.
enum class Libraries { few, all };
// What is needed to link, after the objects: libraries and their place, for a program or a module.
std::vector<std::string> link_flags(const CommandLine& line, const Toolchain& tools, Libraries libraries);

} // namespace hipcpu::compiler
