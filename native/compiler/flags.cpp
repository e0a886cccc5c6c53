#include "compiler/flags.h"

#include "compiler/files.h"

#include <algorithm>

namespace hipcpu::compiler {
namespace {

using Flags = std::vector<std::string>;

void append(Flags& to, const Flags& more) { to.insert(to.end(), more.begin(), more.end()); }

#ifdef __GLIBC__
constexpr const char* mathematics_library = "-l:libm.so.6"; // itself, not the script libm.so that names two
#else
constexpr const char* mathematics_library = "-lm";
#endif

// Whether the lane's position is private to this unit (see position.h): no other can hold device code of the same program. With checks
// it is never, since clang would take the gaps out of it.
bool is_single_unit(const CommandLine& line) {
    const bool objects = std::any_of(line.link_inputs.begin(), line.link_inputs.end(), [](const std::string& input) {
        const std::string extension = extension_of(input);
        return extension == ".o" || extension == ".a";
    });
    return line.inputs.size() == 1 && !line.compile_only && !line.checked && !objects;
}

Flags macros(const CommandLine& line) {
    Flags flags = {"-D__HIPCC__=1", "-D__HIP__=1", "-D__HIP_PLATFORM_AMD__=1", "-DHIPCPU=1", "-DHIPCPU_WAVEFRONT=" + std::to_string(line.wavefront)};
    if (is_single_unit(line)) flags.push_back("-DHIPCPU_SINGLE_UNIT=1");
    if (line.genco) flags.push_back("-DHIPCPU_MODULE=1");
    if (line.checked) flags.push_back("-DHIPCPU_CHECKED=1");
    return flags;
}

// g++ asks again where a thread's storage lies after each wait. By descriptors that takes two instructions for small storage and few for
// large, and keeps all registers; the older way is a call. The runtime sees to it that storage is there before a kernel runs, since making
// it within such a question does not keep vector registers before glibc 2.39.
Flags thread_storage_flags() {
#if defined(__x86_64__)
    return {"-mtls-dialect=gnu2"};
#else
    return {}; // as everywhere else
#endif
}

// The instrumentation calls end in libhipcpu.so, never in the compiler's own sanitizer libraries.
Flags checked_flags(const Toolchain& tools) {
    // Signed overflow and shifts of negative numbers are left out: hashes do both, and devices wrap. Entry and exit of functions are of
    // no interest, whether an access is volatile is.
    Flags flags = {"-O1", "-fsanitize=thread", "-fsanitize=shift-exponent,integer-divide-by-zero,unreachable"};
    if (tools.is_clang) {
        // local-bounds, the other half of bounds, traps without a word
        append(flags, {"-fsanitize=array-bounds", "-fno-vectorize", "-fno-slp-vectorize", "-mllvm", "-tsan-distinguish-volatile", "-mllvm",
                       "-tsan-instrument-read-before-write=1", "-mllvm", "-tsan-instrument-func-entry-exit=0"});
    } else {
        append(flags, {"-fsanitize=bounds", "-fno-tree-vectorize", "-fno-builtin-memcpy", "-fno-builtin-memmove", "-fno-builtin-memset", "-Wno-tsan",
                       "--param=tsan-distinguish-volatile=1"});
    }
    return flags;
}

} // namespace

Flags language_flags(const CommandLine& line, const Toolchain& tools) {
    Flags flags = {"-std=" + line.standard, "-isystem", tools.include};
    append(flags, macros(line));
    // A write through a null pointer stays in the code (-fno-delete-null-pointer-checks), so that it faults.
    append(flags, {"-O3", "-march=native", "-fno-delete-null-pointer-checks", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast", "-fPIC", "-fno-semantic-interposition",
                   "-fno-plt", "-fdiagnostics-color=never"});
    if (tools.is_clang) {
        append(flags, {"-gline-tables-only", "-ferror-limit=20", "-Wno-unused-command-line-argument", "-Wno-unknown-attributes", "-Wno-pass-failed"});
    } else {
        append(flags, {"-pipe", "-g1", "-fmax-errors=20", "-Wno-attributes", "-Wno-psabi"});
        append(flags, thread_storage_flags());
    }
    // Which lanes meet depends on the call: g++ may not copy one that waits, or make one of two (clang's knows by attributes).
    if (!tools.is_clang) {
        append(flags, {"-fno-thread-jumps", "-fno-split-paths", "-fno-split-loops", "-fno-unswitch-loops", "-fno-crossjumping", "-fno-tree-tail-merge"});
    }
    if (line.genco) append(flags, {"-fvisibility=hidden", "-fvisibility-inlines-hidden"});
    if (line.checked) append(flags, checked_flags(tools));
    append(flags, line.compile_flags);
    return flags;
}

namespace {

// Whatever else a module calls (memcpy, the C++ library) it finds through libhipcpu.so, which needs those libraries itself: to have the
// linker read them for every kernel takes longer than all the rest of its work. The mathematics are different: of some functions the C library
// keeps an old variant, which a reference without a version would get. libgcc holds arithmetic that the processor lacks.
Flags module_libraries(const CommandLine& line, const Toolchain& tools) {
    Flags flags = {"-nodefaultlibs", mathematics_library, "-lgcc"};
    bool optimises_at_link = std::find(line.compile_flags.begin(), line.compile_flags.end(), "-flto") != line.compile_flags.end();
    if (!tools.is_clang && !optimises_at_link) flags.push_back("-fno-use-linker-plugin");
    return flags;
}

// The default libraries without those of the compiler's own sanitizers: the instrumentation's calls end in our runtime.
Flags uninstrumented_libraries(const Toolchain& tools) {
    if (tools.is_clang) return {"-fno-sanitize-link-runtime"};
    return {"-nodefaultlibs", "-lstdc++", "-lm", "-lgcc_s", "-lgcc", "-lc", "-lgcc"};
}

} // namespace

Flags link_flags(const CommandLine& line, const Toolchain& tools, Libraries libraries) {
    Flags flags = line.link_inputs;
    // g++ and older clang do not tell of these three themselves
    if (line.checked) flags.push_back("-Wl,--wrap=memcpy,--wrap=memmove,--wrap=memset");
    append(flags, {"-L" + tools.library, "-lhipcpu", "-Wl,--build-id=none"});
    if (line.genco) {
        append(flags, {"-shared", "-Wl,-Bsymbolic"});
        if (libraries == Libraries::few) append(flags, module_libraries(line, tools));
        if (libraries == Libraries::all && line.checked) append(flags, uninstrumented_libraries(tools));
        // Start files bring constructors of their own; without them only the kernel's would be left, and there must be none.
        if (line.audit) flags.push_back("-nostartfiles");
        return flags;
    }
    append(flags, {"-lpthread", "-Wl,-rpath," + canonical_path(tools.library)}); // -pthread would not fit the precompiled header
    if (line.checked) append(flags, uninstrumented_libraries(tools));
    return flags;
}

} // namespace hipcpu::compiler
