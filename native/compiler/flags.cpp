#include "compiler/flags.h"

#include "compiler/files.h"

namespace hipcpu::compiler {
namespace {

using Flags = std::vector<std::string>;

void append(Flags& to, const Flags& more) { to.insert(to.end(), more.begin(), more.end()); }

Flags macros(const CommandLine& line) {
    Flags flags = {"-D__HIPCC__=1", "-D__HIP__=1", "-D__HIP_PLATFORM_AMD__=1", "-DHIPCPU=1", "-DHIPCPU_WAVEFRONT=" + std::to_string(line.wavefront)};
    if (line.genco) flags.push_back("-DHIPCPU_MODULE=1");
    if (line.checked) flags.push_back("-DHIPCPU_CHECKED=1");
    return flags;
}

// The instrumentation calls end in libhipcpu.so, never in the compiler's own sanitizer libraries.
Flags checked_flags(const Toolchain& tools) {
    Flags flags = {"-O1", "-fno-inline-small-functions", "-fsanitize=thread", "-fsanitize=bounds,shift,integer-divide-by-zero,signed-integer-overflow,unreachable"};
    if (tools.is_clang) {
        flags[1] = "-fno-vectorize";
        flags.push_back("-fno-slp-vectorize");
    } else {
        flags.push_back("-Wno-tsan");
    }
    return flags;
}

} // namespace

Flags language_flags(const CommandLine& line, const Toolchain& tools) {
    Flags flags = {"-std=" + line.standard, "-isystem", tools.include};
    append(flags, macros(line));
    append(flags, {"-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast", "-fPIC", "-fno-semantic-interposition",
                   "-fno-plt", "-fdiagnostics-color=never"});
    if (tools.is_clang) {
        append(flags, {"-gline-tables-only", "-ferror-limit=20", "-Wno-unused-command-line-argument", "-Wno-unknown-attributes", "-Wno-pass-failed"});
    } else {
        append(flags, {"-g1", "-fmax-errors=20", "-Wno-attributes", "-Wno-psabi"});
    }
    if (line.genco) append(flags, {"-fvisibility=hidden", "-fvisibility-inlines-hidden"});
    if (line.checked) append(flags, checked_flags(tools));
    append(flags, line.compile_flags);
    return flags;
}

Flags link_flags(const CommandLine& line, const Toolchain& tools) {
    Flags flags = line.link_inputs;
    if (line.checked) flags.push_back(tools.is_clang ? "-fno-sanitize-link-runtime" : "-nodefaultlibs");
    append(flags, {"-L" + tools.library, "-lhipcpu", "-Wl,--build-id=none"});
    if (line.genco) {
        append(flags, {"-shared", "-Wl,-Bsymbolic"});
        // Start files bring constructors of their own; without them only the kernel's would be left, and there must be none.
        if (line.audit) flags.push_back("-nostartfiles");
    } else {
        append(flags, {"-lpthread", "-Wl,-rpath," + canonical_path(tools.library)}); // -pthread would not fit the precompiled header
    }
    if (line.checked && !tools.is_clang) append(flags, {"-lstdc++", "-lm", "-lgcc_s", "-lgcc", "-lc", "-lgcc"});
    return flags;
}

} // namespace hipcpu::compiler
