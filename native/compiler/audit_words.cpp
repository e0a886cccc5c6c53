#include "compiler/audit_words.h"

#include <algorithm>
#include <cctype>
#include <unordered_set>

namespace hipcpu::compiler {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words& headers() {
    static const Words words = {
        "algorithm", "array",      "assert.h",  "bit",         "bitset",  "cassert",   "cfloat",  "climits",  "cmath",   "complex",
        "concepts",  "cstddef",    "cstdint",   "cstdio",      "cstdlib", "cstring",   "float.h", "functional", "initializer_list",
        "inttypes.h", "cinttypes", "iterator",  "limits",      "limits.h", "math.h",   "memory",  "numeric",  "optional", "stdbool.h",
        "stddef.h",  "stdint.h",   "stdio.h",   "stdlib.h",    "string",  "string.h",  "tuple",   "type_traits", "utility", "vector",
        "version",   "numbers",    "span",      "variant",     "new",     "ratio"};
    return words;
}

const Words& host_headers() {
    static const Words words = {"iostream", "ostream", "istream", "fstream", "sstream", "iomanip", "chrono", "random", "stdexcept", "exception", "thread"};
    return words;
}

const Words& attributes() {
    static const Words words = {
        "aligned", "packed", "always_inline", "noinline", "unused", "used", "may_alias", "vector_size", "ext_vector_type", "const", "pure",
        "flatten", "hot", "cold", "device", "global", "shared", "host", "constant", "launch_bounds", "fallthrough", "deprecated", "noreturn",
        "warn_unused_result", "nonnull", "returns_nonnull", "assume_aligned", "nothrow", "leaf", "malloc", "opencl_unroll_hint", "convergent",
        "maybe_unused", "nodiscard", "likely", "unlikely", "assume", "no_unique_address", "gnu", "clang", "hip", "sizeof", "float", "int", "double",
        "amdgpu_flat_work_group_size", "amdgpu_waves_per_eu", "amdgpu_num_vgpr", "amdgpu_num_sgpr", "nodebug", "gnu_inline", "mode"};
    return words;
}

const Words& mathematics() {
    static const Words words = {
        "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "copysign", "cos", "cosh", "erf", "erfc", "exp", "exp10",
        "exp2", "expm1", "fabs", "fdim", "floor", "fma", "fmax", "fmin", "fmod", "frexp", "hypot", "ilogb", "j0", "j1", "jn", "ldexp",
        "lgamma", "lgamma_r", "lgammaf_r", "llrint", "llround", "log", "log10", "log1p", "log2", "logb", "lrint", "lround", "modf", "nan", "nearbyint",
        "nextafter", "nexttoward", "pow", "remainder", "remquo", "rint", "round", "roundeven", "scalbln", "scalbn", "sin", "sincos", "sinh",
        "sqrt", "tan", "tanh", "tgamma", "trunc", "y0", "y1", "yn", "cabs", "carg", "cexp", "clog", "cpow", "csqrt", "csin", "ccos", "ctan"};
    return words;
}

const Words& helpers() {
    static const Words words = {
        "memcpy", "memmove", "memset", "memcmp", "bcmp", "strlen", "strcmp", "__memcpy_chk", "__wrap_memcpy", "__wrap_memmove", "__wrap_memset", "__memset_chk", "__memmove_chk", "abs", "labs", "llabs",
        "__tls_get_addr", "__stack_chk_fail", "__gxx_personality_v0", "__gcc_personality_v0", "__cxa_call_terminate", "_Unwind_Resume", "__cxa_pure_virtual", "__cxa_begin_catch",
        "_ZSt9terminatev", "__fpclassify", "__fpclassifyf", "__signbit", "__signbitf", "__isnan", "__isnanf", "__isinf", "__isinff",
        "__finite", "__finitef"};
    return words;
}

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

// sinf, sinl and __sin_finite are sin.
bool is_mathematics(std::string_view symbol) {
    if (starts_with(symbol, "__") && symbol.size() > 9 && symbol.substr(symbol.size() - 7) == "_finite") symbol = symbol.substr(2, symbol.size() - 9);
    if (mathematics().count(symbol) != 0) return true;
    bool typed = !symbol.empty() && (symbol.back() == 'f' || symbol.back() == 'l');
    return typed && mathematics().count(symbol.substr(0, symbol.size() - 1)) != 0;
}

// Comparisons of types that the processor lacks: __nehf2, __unordtf2.
bool is_compiler_comparison(std::string_view symbol) {
    static constexpr std::string_view relations[] = {"__eq", "__ne", "__lt", "__le", "__gt", "__ge", "__unord"};
    static constexpr std::string_view types[] = {"hf2", "sf2", "df2", "xf2", "tf2"};
    return std::any_of(std::begin(relations), std::end(relations), [&](std::string_view relation) {
        return starts_with(symbol, relation) &&
               std::find(std::begin(types), std::end(types), symbol.substr(relation.size())) != std::end(types);
    });
}

// Arithmetic of wide integers, half and complex types in libgcc: __udivti3, __extendhfsf2, __mulsc3, __atomic_..., lower case and digits only.
bool is_compiler_arithmetic(std::string_view symbol) {
    static constexpr std::string_view prefixes[] = {"__div", "__mod", "__udiv", "__umod", "__mul", "__ash", "__lshr", "__extend", "__trunc",
                                                    "__fix", "__float", "__pop", "__clz", "__ctz", "__parity", "__pow", "__neg", "__cmp",
                                                    "__ucmp", "__aarch64_"};
    bool plain = std::all_of(symbol.begin(), symbol.end(), [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '_'; });
    return plain && std::any_of(std::begin(prefixes), std::end(prefixes), [&](std::string_view prefix) { return starts_with(symbol, prefix); });
}

} // namespace

bool is_allowed_header(std::string_view name) { return headers().count(name) != 0; }

bool is_host_header(std::string_view name) { return host_headers().count(name) != 0; }

bool is_allowed_attribute(std::string_view name) {
    if (name.size() > 4 && starts_with(name, "__") && name.substr(name.size() - 2) == "__") name = name.substr(2, name.size() - 4);
    return attributes().count(name) != 0;
}

bool is_allowed_import(std::string_view symbol) {
    // std::__throw_..., which inline library code calls on a wrong argument
    bool library_check = starts_with(symbol, "_ZSt") && symbol.find("__throw_") != std::string_view::npos;
    return starts_with(symbol, "hipcpu_") || starts_with(symbol, "__tsan_") || starts_with(symbol, "__ubsan_") || library_check ||
           helpers().count(symbol) != 0 || is_mathematics(symbol) || is_compiler_arithmetic(symbol) ||
           is_compiler_comparison(symbol);
}

} // namespace hipcpu::compiler
