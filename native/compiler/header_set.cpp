#include "compiler/header_set.h"

#include "compiler/files.h"
#include "compiler/lexer.h"

#include <algorithm>

namespace hipcpu::compiler {
namespace {

constexpr std::string_view runtime_header = "hip/hip_runtime.h";
constexpr std::string_view device_headers[] = {"hip/hip_fp16.h",    "hip/hip_bf16.h",    "hip/hip_bfloat16.h", "hip/hip_cooperative_groups.h",
                                               "hip/hip_complex.h", "hip/hip_fp8.h"};
constexpr std::string_view program_headers[] = {"algorithm", "chrono", "cmath", "cstdio", "cstdlib", "cstring", "functional", "iomanip",
                                                "iostream",  "random", "string", "vector", "fstream", "numeric"};
// Those that cost enough to be worth a larger precompiled header.
constexpr std::string_view heavy_headers[] = {"algorithm", "chrono", "functional", "iostream", "random", "fstream", "iomanip"};

template <size_t N> bool holds(const std::string_view (&list)[N], std::string_view name) {
    return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

} // namespace

bool may_change_headers(std::string_view macro) {
    for (std::string_view prefix : {"_", "HIP", "hip", "CUDA", "NDEBUG", "CG_", "min", "max"}) {
        if (macro.substr(0, prefix.size()) == prefix) return true;
    }
    return false;
}

HeaderSet header_set_of(const Source& source) {
    HeaderSet set = HeaderSet::kernel;
    bool runtime = false;
    for (const Directive& directive : source.directives) {
        if (!runtime && directive.name == "define" && may_change_headers(directive.macro_name)) return HeaderSet::none;
        if (directive.name != "include") continue;
        bool quoted = false;
        std::string_view name = included_name(source, directive, quoted);
        runtime = runtime || name == runtime_header;
        if (holds(device_headers, name)) set = std::max(set, HeaderSet::device);
        if (holds(heavy_headers, name)) set = HeaderSet::program;
    }
    return runtime ? set : HeaderSet::none;
}

std::string header_set_text(HeaderSet set, const std::string& include_folder) {
    std::string text = "#include <" + std::string(runtime_header) + ">\n";
    for (std::string_view name : device_headers) {
        std::string header(name);
        if (set >= HeaderSet::device && is_file(include_folder + "/" + header)) text += "#include <" + header + ">\n";
    }
    for (std::string_view name : program_headers) {
        if (set == HeaderSet::program) text += "#include <" + std::string(name) + ">\n";
    }
    return text;
}

} // namespace hipcpu::compiler
