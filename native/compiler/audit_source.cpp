#include "compiler/audit_source.h"

#include "compiler/audit_words.h"
#include "compiler/files.h"
#include "compiler/joined_lines.h"
#include "compiler/lexer.h"

#include <algorithm>

namespace hipcpu::compiler {
namespace {

constexpr size_t most_rejections = 5;
constexpr size_t longest_attribute = 200; // tokens
constexpr size_t longest_source = 4u << 20;

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

class Auditor {
public:
    explicit Auditor(const JoinedLines& lines) : lines_(lines), source_(lex(lines.text())) {}

    SourceAudit run() {
        for (const Directive& directive : source_.directives) check_directive(directive);
        check_tokens(source_.code.tokens);
        std::stable_sort(audit_.rejections.begin(), audit_.rejections.end(), [](const Rejection& a, const Rejection& b) { return a.line < b.line; });
        if (audit_.rejections.size() > most_rejections) audit_.rejections.resize(most_rejections);
        return std::move(audit_);
    }

private:
    uint32_t line_of(const Directive& directive) const { return lines_.original_line(directive.line, directive.begin); }
    uint32_t line_of(const Token& token) const { return lines_.original_line(token.line, token.begin); }

    void reject(uint32_t line, std::string message) {
        // Enough to sort out the first ones; the rest is not shown anyway.
        if (audit_.rejections.size() < 1000) audit_.rejections.push_back({line, std::move(message)});
    }

    void check_directive(const Directive& directive) {
        static constexpr std::string_view harmless[] = {"define", "undef", "if", "ifdef", "ifndef", "else", "elif", "endif", "error", "warning"};
        if (directive.name == "include") return check_include(directive);
        if (directive.name == "pragma") return check_pragma(directive.body.tokens, line_of(directive));
        bool lone = directive.name.empty() && directive.body.tokens.empty();
        if (!lone && std::find(std::begin(harmless), std::end(harmless), directive.name) == std::end(harmless)) {
            return reject(line_of(directive), "#" + std::string(directive.name) + " is not allowed in a kernel; remove it");
        }
        if (starts_with(directive.macro_name, "hipcpu") || starts_with(directive.macro_name, "HIPCPU")) reject_internal(line_of(directive), directive.macro_name);
        check_tokens(directive.body.tokens);
    }

    void check_include(const Directive& directive) {
        bool quoted = false;
        std::string name(included_name(source_, directive, quoted));
        uint32_t line = line_of(directive);
        if (is_host_header(name)) {
            audit_.host_includes.insert(line);
        } else if (is_hip_header(name) || is_allowed_header(name)) {
            if (included_.insert(name).second) audit_.includes.push_back({name, line});
        } else if (name.empty()) {
            reject(line, "#include without a plain header name; write the name in <> or quotes");
        } else {
            reject(line, "the header is not one that kernels may include; use hip/*.h and headers like <cmath> or <algorithm> only");
        }
        if (directive.body.tokens.size() > 1) reject(line, "text after the header's name; remove it");
    }

    // hip/abc_d.h and hiprand/abc.h: no dots but the last, so that no path leads elsewhere.
    static bool is_hip_header(std::string_view name) {
        bool ours = starts_with(name, "hip/") || starts_with(name, "hiprand/") || starts_with(name, "hipcub/") || starts_with(name, "rocprim/");
        size_t dot = name.find('.');
        bool plain = std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '/' || c == '.'; });
        return ours && plain && dot != std::string_view::npos && (name.substr(dot) == ".h" || name.substr(dot) == ".hpp");
    }

    void check_pragma(const std::vector<Token>& tokens, uint32_t line) {
        auto word = [&](size_t i) { return i < tokens.size() ? source_.spelling(tokens[i]) : std::string_view{}; };
        bool unroll = word(0) == "unroll" || word(0) == "nounroll" || word(0) == "once";
        bool gcc = word(0) == "GCC" && (word(1) == "unroll" || word(1) == "ivdep" || word(1) == "diagnostic" || word(1) == "novector");
        bool clang = word(0) == "clang" && (word(1) == "loop" || word(1) == "fp" || word(1) == "diagnostic");
        bool standard = (word(0) == "STDC" && word(1) == "FP_CONTRACT") || (word(0) == "omp" && word(1) == "simd");
        if (!unroll && !gcc && !clang && !standard) reject(line, "this #pragma is not allowed in a kernel; only unroll, GCC ivdep, clang loop and the like are");
        check_tokens(tokens);
    }

    void check_tokens(const std::vector<Token>& tokens) {
        for (size_t i = 0; i < tokens.size(); i++) {
            std::string_view word = source_.spelling(tokens[i]);
            if (word == "[" && i + 1 < tokens.size() && source_.spelling(tokens[i + 1]) == "[") check_standard_attribute(tokens, i + 2);
            if (word == "<" && is_digraph(tokens[i])) reject(line_of(tokens[i]), "digraphs are not allowed in a kernel; write [ { and # themselves");
            if (tokens[i].kind == TokenKind::identifier) check_word(tokens, i, word);
        }
    }

    // <% and <: are other spellings of { and [, except in <::name.
    bool is_digraph(const Token& less) const {
        std::string_view next = std::string_view(lines_.text()).substr(less.end, 3);
        if (starts_with(next, "%")) return true;
        return starts_with(next, ":") && (!starts_with(next, "::") || next == ":::" || next == "::>");
    }

    void check_word(const std::vector<Token>& tokens, size_t i, std::string_view word) {
        uint32_t line = line_of(tokens[i]);
        if (word == "asm" || word == "__asm" || word == "__asm__") {
            reject(line, "inline assembly is not allowed in a kernel; use the language or __builtin_amdgcn_* functions");
        } else if (starts_with(word, "hipcpu") || starts_with(word, "HIPCPU")) {
            reject_internal(line, word);
        } else if (starts_with(word, "__has_include") || word == "__has_embed") {
            reject(line, std::string(word) + " is not allowed in a kernel; remove it");
        } else if (word == "__attribute__" || word == "__attribute" || word == "__declspec") {
            audit_.uses_attributes = true;
            check_attribute(tokens, i + 1);
        } else if (word == "_Pragma") {
            check_pragma_operator(tokens, i, line);
        }
    }

    void reject_internal(uint32_t line, std::string_view word) {
        reject(line, std::string(word.substr(0, 40)) + " belongs to hipwright's own runtime; use the HIP names");
    }

    // The words in __attribute__((...)), strings and numbers aside.
    void check_attribute(const std::vector<Token>& tokens, size_t open) {
        if (open >= tokens.size() || source_.spelling(tokens[open]) != "(") return reject(line_of(tokens[open - 1]), "an attribute without its list in parentheses; write it out");
        int depth = 0;
        for (size_t i = open; i < tokens.size() && i < open + longest_attribute; i++) {
            std::string_view word = source_.spelling(tokens[i]);
            depth += word == "(" ? 1 : word == ")" ? -1 : 0;
            // Words deeper inside are arguments, as in aligned(ALIGNMENT).
            if (depth == 2 && tokens[i].kind == TokenKind::identifier && !is_allowed_attribute(word)) reject_attribute(tokens[i], word);
            if (depth == 0) return;
        }
        reject(line_of(tokens[open]), "an attribute that is too long or whose parentheses do not close; mend it");
    }

    // [[a, gnu::b(c)]]; anything else after [[, a lambda in a subscript, is no attribute.
    void check_standard_attribute(const std::vector<Token>& tokens, size_t first) {
        std::vector<size_t> words;
        int depth = 0;
        size_t i = first;
        for (; i < tokens.size() && i < first + longest_attribute; i++) {
            std::string_view word = source_.spelling(tokens[i]);
            depth += word == "(" ? 1 : word == ")" ? -1 : 0;
            if (depth == 0 && (word == "]" || word == "{" || word == ";")) break;
            if (depth == 0 && tokens[i].kind == TokenKind::identifier) words.push_back(i);
        }
        if (i + 1 >= tokens.size() || source_.spelling(tokens[i]) != "]" || source_.spelling(tokens[i + 1]) != "]") return;
        for (size_t at : words) {
            std::string_view word = source_.spelling(tokens[at]);
            if (!is_allowed_attribute(word) && word != "using") reject_attribute(tokens[at], word);
        }
    }

    void reject_attribute(const Token& token, std::string_view word) {
        reject(line_of(token), "attribute " + std::string(word.substr(0, 40)) + " is not allowed in a kernel; remove it");
    }

    void check_pragma_operator(const std::vector<Token>& tokens, size_t i, uint32_t line) {
        bool plain = i + 3 < tokens.size() && tokens[i + 2].kind == TokenKind::string && source_.spelling(tokens[i + 3]) == ")";
        std::string_view text = plain ? source_.spelling(tokens[i + 2]) : std::string_view{};
        if (text.size() < 2 || text.front() != '"' || text.find('\\') != std::string_view::npos) {
            return reject(line, "_Pragma with a computed text is not allowed in a kernel; write #pragma unroll");
        }
        std::string inner(text.substr(1, text.size() - 2));
        if (!starts_with(inner, "unroll") && !starts_with(inner, "GCC unroll") && !starts_with(inner, "GCC ivdep") && !starts_with(inner, "clang loop")) {
            reject(line, "this _Pragma is not allowed in a kernel; only unroll, GCC ivdep and clang loop are");
        }
    }

    const JoinedLines& lines_;
    Source source_;
    SourceAudit audit_;
    std::unordered_set<std::string> included_;
};

} // namespace

SourceAudit audit_source(const std::string& text) {
    if (text.size() > longest_source) {
        SourceAudit audit;
        audit.rejections.push_back({1, "the source is longer than 4 MiB; shorten it"});
        return audit;
    }
    JoinedLines lines(text);
    return Auditor(lines).run();
}

std::string audit_prelude(const std::string& file, const SourceAudit& audit) {
    std::string prelude;
    for (const SourceAudit::Include& include : audit.includes) {
        prelude += "#if __has_include(<" + include.header + ">)\n" + line_directive(include.line, file) + "#include <" + include.header + ">\n#endif\n";
    }
    prelude += "#pragma GCC poison asm __asm __asm__\n";
    if (!audit.uses_attributes) prelude += "#pragma GCC poison __attribute__ __attribute __declspec\n";
    return prelude;
}

std::string describe(const std::string& file, const std::vector<Rejection>& rejections) {
    std::string text;
    for (const Rejection& rejection : rejections) text += file + ":" + std::to_string(rejection.line) + ": error: rejected: " + rejection.message + "\n";
    return text;
}

} // namespace hipcpu::compiler
