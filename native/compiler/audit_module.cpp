#include "compiler/audit_module.h"

#include "compiler/audit_words.h"
#include "compiler/brackets.h"
#include "compiler/files.h"
#include "compiler/lexer.h"
#include "compiler/module_file.h"

#include <algorithm>
#include <cxxabi.h>
#include <cstdlib>

namespace hipcpu::compiler {
namespace {

constexpr size_t most_rejections = 5;

// hipMalloc of hipMalloc, throw_it of ns::throw_it(int)
std::string plain_name(const std::string& symbol) {
    int status = 0;
    char* readable = abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status);
    std::string name = readable != nullptr ? readable : symbol;
    std::free(readable);
    name = name.substr(0, name.find_first_of("(<["));
    size_t qualifier = name.rfind("::");
    return qualifier == std::string::npos ? name : name.substr(qualifier + 2);
}

// Where a function uses the name; else its first occurrence, such as a declaration or a macro's text; else the first line.
uint32_t line_of(const Source& source, const std::string& name) {
    Brackets brackets = match_brackets(source, source.code, source.directives);
    uint32_t declared = 0;
    for (uint32_t i = 0; i < source.code.tokens.size(); i++) {
        const Token& token = source.code.tokens[i];
        if (source.spelling(token) != name) continue;
        if (brackets.body[i] != none) return token.line;
        if (declared == 0) declared = token.line;
    }
    for (const Directive& directive : source.directives) {
        for (const Token& token : directive.body.tokens) {
            if (declared == 0 && source.spelling(token) == name) declared = token.line;
        }
    }
    return declared == 0 ? 1 : declared;
}

bool is_allowed_library(const std::string& name) {
    static const char* const known[] = {"libhipcpu.so", "libm.so", "libc.so", "libstdc++.so", "libgcc_s.so", "libc++.so", "libpthread.so", "ld-linux"};
    return std::any_of(std::begin(known), std::end(known), [&](const char* prefix) { return name.rfind(prefix, 0) == 0; });
}

std::vector<Rejection> judge(const ModuleFacts& facts, const Source& source, uint64_t constructors_allowed) {
    std::vector<Rejection> found;
    if (facts.constructors > constructors_allowed) {
        found.push_back({1, "the kernel has code that runs when it is loaded; give variables constant initial values and remove constructors"});
    }
    if (facts.indirect_functions) found.push_back({1, "the kernel has functions that are chosen while it is loaded; remove ifunc and target_clones"});
    if (facts.writable_code) found.push_back({1, "the kernel asks for writable code; keep functions and data apart"});
    if (facts.own_search_path) found.push_back({1, "the kernel brings its own library search path; remove it"});
    for (const std::string& library : facts.libraries) {
        if (!is_allowed_library(library)) found.push_back({1, "the kernel needs the library " + library + "; use the device language only"});
    }
    for (const std::string& symbol : facts.imports) {
        if (is_allowed_import(symbol)) continue;
        std::string name = plain_name(symbol);
        found.push_back({line_of(source, name), "the kernel uses " + name + ", which device code may not; use the device language only"});
    }
    if (found.size() > most_rejections) found.resize(most_rejections);
    return found;
}

} // namespace

std::vector<Rejection> audit_module(const std::string& module, const std::string& text, bool checked) {
    std::string file = read_file(module);
    std::vector<Rejection> found;
    try {
        // Instrumentation adds one constructor, which calls __tsan_init; our runtime does not need it.
        found = judge(read_module(file), lex(text), checked ? 1 : 0);
        if (checked && found.empty()) {
            silence_constructors(file);
            write_file(module, file);
        }
    } catch (const std::runtime_error& damage) {
        found.push_back({1, std::string("the compiled kernel cannot be read: ") + damage.what() + "; report this"});
    }
    return found;
}

} // namespace hipcpu::compiler
