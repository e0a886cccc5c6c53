#include "compiler/rewrite.h"

#include "compiler/rewrite_context.h"

namespace hipcpu::compiler {
namespace {

// `#define KERNEL __global__` and `#define KERNEL extern "C" __global__ void` make KERNEL another word for __global__.
void collect_words(const Source& source, std::string_view word, std::unordered_set<std::string_view>& words) {
    words.insert(word);
    for (const Directive& directive : source.directives) {
        if (directive.macro_name.empty() || directive.function_like) continue;
        bool stands_for = false;
        for (const Token& token : directive.body.tokens) {
            std::string_view spelling = source.spelling(token);
            if (spelling == "{" || spelling == ";" || spelling == "[") {
                stands_for = false;
                break;
            }
            stands_for = stands_for || words.count(spelling) != 0;
        }
        if (stands_for) words.insert(directive.macro_name);
    }
}

// Calls visit for the file's code and for each macro body that can hold something to rewrite.
template <typename Visitor> void each_run(const Source& source, FileNames& names, Edits& edits, Visitor visit) {
    static const std::vector<Directive> no_directives;
    for (size_t i = 0; i <= source.directives.size(); i++) {
        bool code = i == source.directives.size();
        if (!code && source.directives[i].macro_name.empty()) continue;
        const TokenRun& run = code ? source.code : source.directives[i].body;
        Brackets brackets = match_brackets(source, run, code ? source.directives : no_directives);
        RewriteContext context{source, run, brackets, names, edits};
        visit(context);
    }
}

} // namespace

std::string rewrite(const Source& source, const IncludePaths& include_paths) {
    FileNames names;
    Edits edits;
    collect_words(source, "__global__", names.global_words);
    collect_words(source, "__shared__", names.shared_words);
    each_run(source, names, edits, [](RewriteContext& context) { collect_kernels(context); });
    each_run(source, names, edits, [](RewriteContext& context) {
        rewrite_launches(context);
        rewrite_kernels(context);
        rewrite_shared(context);
        rewrite_inlining(context);
    });
    for (const Directive& directive : source.directives) {
        auto path = include_paths.find(directive.line);
        if (path == include_paths.end() || directive.body.tokens.empty()) continue;
        const Token& name = directive.body.tokens[0];
        if (path->second.empty()) {
            edits.replace(directive.begin, name.end, "");
        } else {
            edits.replace(name.begin, name.end, "\"" + path->second + "\"");
        }
    }
    return edits.apply(source.text);
}

bool has_kernel_syntax(std::string_view text) {
    for (std::string_view mark : {"<<<", "__global__", "__shared__", "__noinline__", "__forceinline__"}) {
        if (text.find(mark) != std::string_view::npos) return true;
    }
    return false;
}

} // namespace hipcpu::compiler
