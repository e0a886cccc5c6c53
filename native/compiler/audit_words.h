// The word lists of the audit.
#pragma once
#include <string_view>

namespace hipcpu::compiler {

// Standard headers that untrusted kernels may include: no files, no processes, no threads.
bool is_allowed_header(std::string_view name);
// Host headers that candidates include out of habit and that device code cannot use: left out.
bool is_host_header(std::string_view name);
// Attributes that only tell the compiler how to optimise, check or lay out.
bool is_allowed_attribute(std::string_view name);
// C library and compiler functions that a kernel module may import.
bool is_allowed_import(std::string_view symbol);

} // namespace hipcpu::compiler
