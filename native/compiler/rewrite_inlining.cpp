#include "compiler/rewrite_context.h"

#include <algorithm>

namespace hipcpu::compiler {
namespace {

// Declaration specifiers are few; bounds the time on hostile text.
constexpr uint32_t most_specifiers = 24;

bool is_inline(std::string_view word) { return word == "inline" || word == "__inline__" || word == "__inline"; }

// Whether the declaration that the `inline` at i belongs to says this word as well.
bool stands_beside(const RewriteContext& context, uint32_t i, std::string_view wanted) {
    uint32_t first = std::max(std::min(context.brackets.statement[i], i), i > most_specifiers ? i - most_specifiers : 0);
    for (uint32_t k = first; k < i; k++) {
        if (context.word(k) == wanted) return true;
    }
    for (uint32_t k = i + 1; k < std::min(context.count(), i + most_specifiers); k++) {
        std::string_view word = context.word(k);
        if (word == wanted) return true;
        if (word == "(" || word == "{" || word == ";" || word == "=") return false;
    }
    return false;
}

} // namespace

void rewrite_inlining(RewriteContext& context) {
    for (uint32_t i = 0; i < context.count(); i++) {
        if (!context.is_identifier(i)) continue;
        std::string_view before = i > 0 ? context.word(i - 1) : std::string_view{};
        if (context.word(i) == "__noinline__" && before != "(" && before != ",") {
            context.edits.replace(context.token(i).begin, context.token(i).end, "__attribute__((noinline))");
        } else if (is_inline(context.word(i)) && stands_beside(context, i, "__forceinline__")) {
            context.edits.replace(context.token(i).begin, context.token(i).end, "");
        } else if (is_inline(context.word(i)) && stands_beside(context, i, "__global__")) {
            context.edits.replace(context.token(i).begin, context.token(i).end, "HIPCPU_KERNEL_INLINE");
        }
    }
}

} // namespace hipcpu::compiler
