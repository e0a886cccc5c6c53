#include "compiler/brackets.h"

namespace hipcpu::compiler {
namespace {

// A closing bracket looks no further than this for its partner past unclosed ones, which bounds the time on hostile text.
constexpr int recovery_depth = 64;

class Matcher {
public:
    Matcher(const Source& source, const TokenRun& run, const std::vector<Directive>& directives)
        : source_(source), tokens_(run.tokens), directives_(directives) {
        size_t count = tokens_.size();
        found_ = {std::vector<uint32_t>(count, none), std::vector<uint32_t>(count, none), std::vector<uint32_t>(count, none),
                  std::vector<uint32_t>(count, none), std::vector<bool>(count), std::vector<BraceKind>(count, BraceKind::other)};
    }

    Brackets run() {
        for (uint32_t i = 0; i < tokens_.size(); i++) {
            pass_directives(i);
            token(i);
        }
        return std::move(found_);
    }

private:
    // An #if that is open: the innermost open bracket before it, and whether its #else or #elif was passed.
    struct Conditional {
        uint32_t top;
        bool alternative;
    };

    void pass_directives(uint32_t i) {
        for (; next_directive_ < directives_.size() && directives_[next_directive_].code_position <= i; next_directive_++) {
            std::string_view name = directives_[next_directive_].name;
            if (name == "if" || name == "ifdef" || name == "ifndef") {
                saved_.push_back({top_, false});
            } else if (!saved_.empty() && (name == "else" || name == "elif")) {
                top_ = saved_.back().top;
                alternatives_ += saved_.back().alternative ? 0 : 1;
                saved_.back().alternative = true;
            } else if (!saved_.empty() && name == "endif") {
                alternatives_ -= saved_.back().alternative ? 1 : 0;
                saved_.pop_back();
            }
        }
    }

    void token(uint32_t i) {
        found_.statement[i] = statement_;
        found_.enclosing[i] = top_;
        found_.alternative[i] = alternatives_ > 0;
        found_.body[i] = top_ == none ? none : body_of(top_);
        if (tokens_[i].kind != TokenKind::punctuation) return;
        switch (source_.text[tokens_[i].begin]) {
        case '(':
        case '[':
            top_ = i;
            break;
        case '{':
            found_.brace[i] = classify(i);
            top_ = i;
            statement_ = i + 1;
            break;
        case ')':
        case ']':
            close(i);
            break;
        case '}':
            close(i);
            statement_ = i + 1;
            break;
        case ';':
            statement_ = i + 1;
            break;
        case ':':
            if (tokens_[i].end - tokens_[i].begin == 1) statement_ = i + 1;
            break;
        default:
            break;
        }
    }

    // The outermost function body that holds what stands directly inside bracket `open`.
    uint32_t body_of(uint32_t open) const {
        if (found_.body[open] != none) return found_.body[open];
        return found_.brace[open] == BraceKind::function ? open : none;
    }

    void close(uint32_t i) {
        char closing = source_.text[tokens_[i].begin];
        char opening = closing == ')' ? '(' : closing == ']' ? '[' : '{';
        uint32_t candidate = top_;
        for (int depth = 0; candidate != none && depth < recovery_depth; depth++, candidate = found_.enclosing[candidate]) {
            char open = source_.text[tokens_[candidate].begin];
            if (open == opening) {
                if (found_.partner[candidate] == none) found_.partner[candidate] = i;
                found_.partner[i] = candidate;
                top_ = found_.enclosing[candidate];
                return;
            }
            if (open == '{') return; // a stray ) or ] never closes a block
        }
    }

    std::string_view spelling(uint32_t i) const { return source_.spelling(tokens_[i]); }

    BraceKind classify(uint32_t open) const {
        uint32_t first = statement_;
        if (first >= open) return BraceKind::other;
        if (spelling(first) == "namespace" || (spelling(first) == "inline" && spelling(first + 1) == "namespace")) return BraceKind::name_space;
        if (spelling(first) == "extern" && tokens_[open - 1].kind == TokenKind::string) return BraceKind::name_space;
        if (spelling(open - 1) == ")") return BraceKind::function;
        return has_parameters(first, open) ? BraceKind::function : BraceKind::other;
    }

    // A declaration like `void f() const noexcept`: a parenthesised group, no class key and no `=` outside of brackets.
    bool has_parameters(uint32_t first, uint32_t open) const {
        int angle = 0;
        bool group = false;
        for (uint32_t i = first; i < open; i++) {
            std::string_view word = spelling(i);
            if (word == "<") angle++;
            if (word == ">" && angle > 0) angle--;
            if (angle > 0) continue;
            if (word == "struct" || word == "class" || word == "union" || word == "enum" || word == "=") return false;
            if (word == "(" && found_.partner[i] != none) {
                group = true;
                i = found_.partner[i] < open ? found_.partner[i] : open;
            }
        }
        return group;
    }

    const Source& source_;
    const std::vector<Token>& tokens_;
    const std::vector<Directive>& directives_;
    Brackets found_;
    std::vector<Conditional> saved_;
    int alternatives_ = 0;
    uint32_t top_ = none;
    uint32_t statement_ = 0;
    size_t next_directive_ = 0;
};

} // namespace

Brackets match_brackets(const Source& source, const TokenRun& run, const std::vector<Directive>& directives) {
    return Matcher(source, run, directives).run();
}

} // namespace hipcpu::compiler
