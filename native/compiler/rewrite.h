// The lexical rewrite of HIP source into C++ for the processor. Line numbers stay as they are.
#pragma once
#include "compiler/token.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace hipcpu::compiler {

// Rewrites launches, kernels and shared memory of one file. Text without such syntax comes back unchanged. Linear time;
// accepts any bytes. include_paths: line of an #include -> the path that takes its file name's place; empty: the directive goes.
using IncludePaths = std::unordered_map<uint32_t, std::string>;
std::string rewrite(const Source& source, const IncludePaths& include_paths = {});

// Whether the text can hold anything to rewrite at all.
bool has_kernel_syntax(std::string_view text);

} // namespace hipcpu::compiler
