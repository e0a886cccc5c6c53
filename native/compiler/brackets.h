// Which bracket closes which, in the presence of conditional compilation, and which braces are function bodies.
#pragma once
#include "compiler/token.h"

namespace hipcpu::compiler {

enum class BraceKind : uint8_t { other, name_space, function };

// All vectors are indexed by token; `none` where there is nothing to tell.
struct Brackets {
    std::vector<uint32_t> partner;   // the closing token of an opening one, and the other way round
    std::vector<uint32_t> statement; // first token of the declaration or statement that the token stands in
    std::vector<uint32_t> enclosing; // innermost bracket open at the token
    std::vector<uint32_t> body;      // opening brace of the outermost function around the token
    std::vector<bool> alternative;   // in the #else or #elif part of a conditional
    std::vector<BraceKind> brace;    // of an opening brace

    bool matched(uint32_t token) const { return partner[token] != none; }
};

// The branches of an #if are matched as alternatives: each starts with the brackets that were open before the #if.
// directives may be empty (a macro's body). Linear time.
Brackets match_brackets(const Source& source, const TokenRun& run, const std::vector<Directive>& directives);

} // namespace hipcpu::compiler
