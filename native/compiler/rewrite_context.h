// What the single rewrites share: one run of tokens, its brackets, what is known about the file, and where their changes go.
#pragma once
#include "compiler/brackets.h"
#include "compiler/edits.h"
#include "compiler/token.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace hipcpu::compiler {

// Names collected from the whole file before anything is rewritten.
struct FileNames {
    std::unordered_set<std::string_view> global_words; // __global__ and macros that stand for it
    std::unordered_set<std::string_view> shared_words; // __shared__ and macros that stand for it
    std::unordered_set<std::string_view> plain_kernels; // &name is one function: neither templates nor overloaded
    std::unordered_set<std::string_view> other_kernels; // templates, overloaded ones, members
    std::unordered_set<std::string_view> overloaded;    // those of other_kernels that are overloaded
};

struct RewriteContext {
    const Source& source;
    const TokenRun& run;
    const Brackets& brackets;
    FileNames& names;
    Edits& edits;

    uint32_t count() const { return static_cast<uint32_t>(run.tokens.size()); }
    const Token& token(uint32_t i) const { return run.tokens[i]; }
    // Empty past either end (none + 1 and none included), so that callers may look around freely.
    std::string_view word(uint32_t i) const { return i < count() ? source.spelling(run.tokens[i]) : std::string_view{}; }
    bool is_identifier(uint32_t i) const { return i < count() && run.tokens[i].kind == TokenKind::identifier; }
    // The source's text of tokens [first, last), each token after one blank, comments and line ends left out.
    std::string joined(uint32_t first, uint32_t last) const;
    // As many line ends as the source's range [begin, end) holds, spliced ones in a macro.
    std::string line_ends(uint32_t begin, uint32_t end) const;
};

// k<<<g, b>>>(x)  ->  HIPCPU_LAUNCH(k)(g, b)(x)
void rewrite_launches(RewriteContext& context);
// HIPCPU_KERNEL(name) after kernel definitions; collect_kernels comes first and fills names.plain_kernels and other_kernels.
void collect_kernels(RewriteContext& context);
void rewrite_kernels(RewriteContext& context);
// extern __shared__ T x[]; and static __shared__
void rewrite_shared(RewriteContext& context);
// What no macro can say about inlining: __noinline__, which the standard library writes inside __attribute__, and __forceinline__ or
// __global__ next to an inline of the program's own, which g++ refuses.
void rewrite_inlining(RewriteContext& context);

} // namespace hipcpu::compiler
