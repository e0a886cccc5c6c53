#include "compiler/lexer.h"

#include <algorithm>

namespace hipcpu::compiler {
namespace {

// Blanks between a backslash and the line end that are still taken for a splice; bounds the time on hostile text.
constexpr uint32_t longest_splice = 64;

bool starts_identifier(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c >= 0x80; }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool continues_identifier(unsigned char c) { return starts_identifier(c) || is_digit(c); }

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) { source_.text = text; }

    Source run() {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") position_ = 3;
        bool line_start = true;
        while (skip_blank(line_start)) {
            if (line_start && directive_mark() != 0) {
                directive();
                line_start = true;
            } else {
                token(source_.code.tokens);
                line_start = false;
            }
        }
        return std::move(source_);
    }

private:
    char at(uint32_t offset) const { return position_ + offset < text_.size() ? text_[position_ + offset] : '\0'; }
    bool at_end() const { return position_ >= text_.size(); }

    // Length of a line splice (backslash, blanks, line end) at the offset, else 0.
    uint32_t splice(uint32_t offset) const {
        if (at(offset) != '\\') return 0;
        uint32_t length = 1;
        while (length < longest_splice && (at(offset + length) == ' ' || at(offset + length) == '\t' || at(offset + length) == '\r')) length++;
        return at(offset + length) == '\n' ? length + 1 : 0;
    }

    void step(uint32_t count) {
        for (; count > 0 && !at_end(); count--) {
            if (text_[position_] == '\n') line_++;
            position_++;
        }
    }

    // Length of `#` or its digraph here, else 0.
    uint32_t directive_mark() const { return at(0) == '#' ? 1 : at(0) == '%' && at(1) == ':' ? 2 : 0; }

    void line_comment() {
        while (!at_end() && at(0) != '\n') step(std::max(1u, splice(0)));
    }

    void block_comment() {
        step(2);
        while (!at_end() && !(at(0) == '*' && at(1) == '/')) step(1);
        step(2);
    }

    // Skips blanks and comments; false at the end of the text. line_start becomes true when a line end was passed.
    bool skip_blank(bool& line_start) {
        while (!at_end()) {
            char c = at(0);
            if (c == '\n') {
                line_start = true;
                step(1);
            } else if (uint32_t length = splice(0)) {
                step(length);
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f' || c == '\0') {
                step(1);
            } else if (c == '/' && at(1) == '/') {
                line_comment();
            } else if (c == '/' && at(1) == '*') {
                block_comment();
            } else {
                return true;
            }
        }
        return false;
    }

    // Within a directive: false at its end.
    bool skip_blank_in_line() {
        while (!at_end() && at(0) != '\n') {
            char c = at(0);
            if (uint32_t length = splice(0)) {
                step(length);
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f' || c == '\0') {
                step(1);
            } else if (c == '/' && at(1) == '/') {
                line_comment();
            } else if (c == '/' && at(1) == '*') {
                block_comment();
            } else {
                return true;
            }
        }
        return false;
    }

    void add(std::vector<Token>& to, TokenKind kind, uint32_t begin, uint32_t line) { to.push_back({kind, begin, position_, line}); }

    void token(std::vector<Token>& to) {
        uint32_t begin = position_, line = line_;
        unsigned char c = at(0);
        if (starts_identifier(c)) {
            while (continues_identifier(at(0))) step(1);
            add(to, TokenKind::identifier, begin, line);
            if (at(0) == '"' && raw_prefix(text_.substr(begin, position_ - begin))) {
                raw_string();
                to.back() = {TokenKind::string, begin, position_, line};
            }
        } else if (is_digit(c) || (c == '.' && is_digit(at(1)))) {
            number();
            add(to, TokenKind::number, begin, line);
        } else if (c == '"' || c == '\'') {
            quoted(static_cast<char>(c));
            add(to, c == '"' ? TokenKind::string : TokenKind::character, begin, line);
        } else {
            step(punctuation_length());
            add(to, TokenKind::punctuation, begin, line);
        }
    }

    static bool raw_prefix(std::string_view word) { return word == "R" || word == "u8R" || word == "uR" || word == "UR" || word == "LR"; }

    // A pp-number: digit separators and signed exponents belong to it.
    void number() {
        while (!at_end()) {
            char c = at(0);
            bool exponent = c == 'e' || c == 'E' || c == 'p' || c == 'P';
            if (exponent && (at(1) == '+' || at(1) == '-')) {
                step(2);
            } else if (continues_identifier(c) || c == '.' || (c == '\'' && continues_identifier(at(1)))) {
                step(1);
            } else {
                break;
            }
        }
    }

    // Up to the closing quote, or the line's end when there is none.
    void quoted(char quote) {
        step(1);
        while (!at_end() && at(0) != '\n') {
            if (at(0) == quote) {
                step(1);
                return;
            }
            if (uint32_t length = splice(0)) {
                step(length);
            } else {
                step(at(0) == '\\' && at(1) != '\n' ? 2 : 1);
            }
        }
    }

    void raw_string() {
        size_t open = text_.find('(', position_);
        if (open == std::string_view::npos || open - position_ > 17) return quoted('"');
        std::string close = ")" + std::string(text_.substr(position_ + 1, open - position_ - 1)) + "\"";
        size_t end = text_.find(close, open);
        step(static_cast<uint32_t>((end == std::string_view::npos ? text_.size() : end + close.size()) - position_));
    }

    uint32_t punctuation_length() const {
        char a = at(0), b = at(1);
        if (a == '<' && b == '<' && at(2) == '<') return 3;
        if (a == '<' && b == '<') return 2;
        if ((a == ':' && b == ':') || (a == '-' && b == '>') || (a == '#' && b == '#')) return 2;
        return 1;
    }

    void directive() {
        Directive found{};
        found.begin = position_;
        found.line = line_;
        found.code_position = static_cast<uint32_t>(source_.code.tokens.size());
        step(directive_mark());
        if (skip_blank_in_line() && starts_identifier(at(0))) found.name = word();
        if (found.name == "define") define(found);
        if (found.name == "include" || found.name == "include_next" || found.name == "import") header_name(found);
        while (skip_blank_in_line()) token(found.body.tokens);
        found.end = position_;
        found.body.in_macro = true;
        source_.directives.push_back(std::move(found));
    }

    std::string_view word() {
        uint32_t begin = position_;
        while (continues_identifier(at(0))) step(1);
        return text_.substr(begin, position_ - begin);
    }

    void define(Directive& found) {
        if (!skip_blank_in_line() || !starts_identifier(at(0))) return;
        found.macro_name = word();
        found.function_like = at(0) == '(';
        if (!found.function_like) return;
        std::vector<Token> parameters;
        while (skip_blank_in_line() && at(0) != ')') token(parameters);
        step(at(0) == ')' ? 1 : 0);
    }

    // <a/b.h> is one token here, whatever characters it holds.
    void header_name(Directive& found) {
        if (!skip_blank_in_line() || at(0) != '<') return;
        size_t close = text_.find_first_of(">\n", position_);
        if (close == std::string_view::npos || text_[close] != '>') return;
        uint32_t begin = position_;
        step(static_cast<uint32_t>(close + 1 - position_));
        add(found.body.tokens, TokenKind::string, begin, line_);
    }

    std::string_view text_;
    uint32_t position_ = 0;
    uint32_t line_ = 1;
    Source source_;
};

} // namespace

Source lex(std::string_view text) { return Lexer(text).run(); }

std::string_view included_name(const Source& source, const Directive& directive, bool& quoted) {
    if (directive.body.tokens.empty() || directive.body.tokens[0].kind != TokenKind::string) return {};
    std::string_view spelled = source.spelling(directive.body.tokens[0]);
    quoted = spelled.front() == '"';
    return spelled.size() < 2 ? std::string_view{} : spelled.substr(1, spelled.size() - 2);
}

} // namespace hipcpu::compiler
