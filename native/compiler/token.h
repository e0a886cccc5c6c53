// A lexical view of one source text: tokens with their places, preprocessor directives kept apart from the code.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hipcpu::compiler {

constexpr uint32_t none = UINT32_MAX;

enum class TokenKind : uint8_t { identifier, number, string, character, punctuation };

// A token's text is source[begin, end). line counts from 1.
struct Token {
    TokenKind kind;
    uint32_t begin;
    uint32_t end;
    uint32_t line;
};

// A run of tokens that is matched and rewritten by itself: the code of a file, or the body of one macro.
struct TokenRun {
    std::vector<Token> tokens;
    bool in_macro = false;
};

// One preprocessor line, comments and line splices included in [begin, end). A #define keeps its body in `body`; every other directive
// keeps all that follows its name there.
struct Directive {
    std::string_view name; // "define", "include", ...; empty for a lone #
    uint32_t begin;
    uint32_t end;
    uint32_t line;
    uint32_t code_position; // how many code tokens come before it
    std::string_view macro_name; // of #define
    bool function_like = false;  // of #define
    TokenRun body;
};

struct Source {
    std::string_view text;
    TokenRun code;
    std::vector<Directive> directives;

    std::string_view spelling(const Token& token) const { return text.substr(token.begin, token.end - token.begin); }
};

} // namespace hipcpu::compiler
