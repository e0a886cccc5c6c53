// Splits C++ text into tokens. Never fails: what cannot be a token becomes one character of punctuation.
#pragma once
#include "compiler/token.h"

namespace hipcpu::compiler {

// Takes time linear in the length of the text, which must outlive the result and be shorter than 4 GiB.
Source lex(std::string_view text);

// "abc" or <abc> of an #include directive; empty when it is computed by a macro. quoted tells the two apart.
std::string_view included_name(const Source& source, const Directive& directive, bool& quoted);

} // namespace hipcpu::compiler
