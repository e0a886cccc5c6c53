// The rules that a compiled kernel module must keep before anything loads it.
#pragma once
#include "compiler/audit_source.h"

#include <string>
#include <vector>

namespace hipcpu::compiler {

// module: path of the library, which is changed in place when `checked` (the constructor that instrumentation adds is made silent).
// text: the source, to name the line where something forbidden is called.
std::vector<Rejection> audit_module(const std::string& module, const std::string& text, bool checked);

} // namespace hipcpu::compiler
