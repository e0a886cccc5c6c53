// Which headers a source uses, as far as precompiled headers go.
#pragma once
#include "compiler/token.h"

#include <string>

namespace hipcpu::compiler {

// From small to large; each larger set holds the smaller ones.
enum class HeaderSet {
    none,    // the runtime header is not included, or macros defined before it may change it
    kernel,  // hip/hip_runtime.h
    device,  // and half types, cooperative groups and the other headers for kernels
    program, // and the standard headers of a typical host program
};

// The smallest set that pays for this source.
HeaderSet header_set_of(const Source& source);
// A header that includes the set.
std::string header_set_text(HeaderSet set, const std::string& include_folder);
// Whether a macro defined before the headers (or by -D) might change them.
bool may_change_headers(std::string_view macro);

} // namespace hipcpu::compiler
