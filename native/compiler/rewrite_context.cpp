#include "compiler/rewrite_context.h"

#include <algorithm>

namespace hipcpu::compiler {

std::string RewriteContext::joined(uint32_t first, uint32_t last) const {
    std::string result;
    for (uint32_t i = first; i < last; i++) {
        if (!result.empty()) result += ' ';
        result += word(i);
    }
    // Line ends within a token (a raw string) would move what follows.
    std::replace(result.begin(), result.end(), '\n', ' ');
    return result;
}

std::string RewriteContext::line_ends(uint32_t begin, uint32_t end) const {
    std::string_view range = source.text.substr(begin, end - begin);
    std::string result;
    for (auto lines = std::count(range.begin(), range.end(), '\n'); lines > 0; lines--) result += run.in_macro ? "\\\n" : "\n";
    return result;
}

} // namespace hipcpu::compiler
