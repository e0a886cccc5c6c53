// Precompiled headers, made on demand and kept in a cache folder. They save time only: whatever goes wrong, the answer is "none".
#pragma once
#include "compiler/command_line.h"
#include "compiler/header_set.h"
#include "compiler/toolchain.h"

#include <string>
#include <vector>

namespace hipcpu::compiler {

// The options that make the compiler start from a precompiled header that holds the set, or nothing. Makes it when it is not
// there yet and the cache folder can be written; when another process is at it, this compilation does without.
std::vector<std::string> precompiled_flags(HeaderSet set, const CommandLine& line, const Toolchain& tools);

} // namespace hipcpu::compiler
