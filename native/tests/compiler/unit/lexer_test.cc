#include "check.h"

#include "compiler/lexer.h"

using namespace hipcpu::compiler;

namespace {

// Tokens of the code, joined by |, then each directive as {name: tokens}.
std::string shape(const std::string& text) {
    Source source = lex(text);
    std::string result;
    for (const Token& token : source.code.tokens) result += (result.empty() ? "" : "|") + std::string(source.spelling(token));
    for (const Directive& directive : source.directives) {
        result += "{" + std::string(directive.name);
        for (const Token& token : directive.body.tokens) result += " " + std::string(source.spelling(token));
        result += "}";
    }
    return result;
}

} // namespace

void test_lexer() {
    expect_equal(shape("a <<<b>>> c << d <<= e"), "a|<<<|b|>|>|>|c|<<|d|<<|=|e", "launch brackets");
    expect_equal(shape("x // a <<<\ny /* <<<\n */ z"), "x|y|z", "comments are blank");
    expect_equal(shape("x // a \\\n<<< b\ny"), "x|y", "a line comment goes on after a backslash");
    expect_equal(shape("\"a\\\"<<<\" 'x' '\\'' 1'000'000 0x1p-3f"), "\"a\\\"<<<\"|'x'|'\\''|1'000'000|0x1p-3f", "literals");
    expect_equal(shape("R\"x(a)\" \" )x\" b"), "R\"x(a)\" \" )x\"|b", "raw string");
    expect_equal(shape("u8R\"(\n<<<\n)\" LR\"()\" R b"), "u8R\"(\n<<<\n)\"|LR\"()\"|R|b", "prefixed raw strings");
    expect_equal(shape("\"open\nnext"), "\"open|next", "a string ends at the line's end");
    expect_equal(shape("# define F(x, y) x ## y \\\n + 1\nz"), "z{define x ## y + 1}", "function-like macro over two lines");
    expect_equal(shape("#define A (x)\n"), "{define ( x )}", "object-like macro");
    expect_equal(shape("#include <a//b.h>\n#include \"c.h\" // no\n"), "{include <a//b.h>}{include \"c.h\"}", "header names");
    expect_equal(shape("/* a */ # /* b */ if X /* c\n d */ Y\nz"), "z{if X Y}", "comments around a directive");
    expect_equal(shape("a # b"), "a|#|b", "no directive within a line");
    expect_equal(shape("%:define X\n"), "{define}", "digraph of #");
    expect_equal(shape("#error don't\nx"), "x{error don 't}", "an apostrophe in an error text");
    expect_equal(shape("\xEF\xBB\xBF#pragma once\n"), "{pragma once}", "byte order mark");
    expect_equal(shape("a\r\n#if 1\r\nb\\\r\nc\r\n#endif\r\n"), "a|b|c{if 1}{endif}", "carriage returns");
    expect_equal(shape("n\xC3\xA4me$1"), "n\xC3\xA4me$1", "identifiers beyond ASCII");
    Source lines = lex("a\n/* \n */ b \\\n c");
    expect(lines.code.tokens[1].line == 3 && lines.code.tokens[2].line == 4, "line numbers count every line end");
}
