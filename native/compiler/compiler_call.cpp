#include "compiler/compiler_call.h"

#include "compiler/precompiled.h"

#include <algorithm>
#include <cstdio>

namespace hipcpu::compiler {
namespace {

bool mentions(const ProcessResult& result, const std::string& text) { return result.errors.find(text) != std::string::npos; }

// A library that this system names differently; its linker says "cannot find -lgcc" or "unable to find library -lgcc".
bool lacks_library(const ProcessResult& result) { return mentions(result, "find -l") || mentions(result, "find library -l"); }

} // namespace

ProcessResult CompilerCall::run(const Words& sources, const std::string& output) const {
    Words precompiled = precompiled_flags(tree_.header_set(), line_, tools_);
    Libraries libraries = Libraries::few;
    ProcessResult result = start(command(sources, output, precompiled, libraries));
    if (result.status != 0 && !precompiled.empty() && mentions(result, precompiled.back())) {
        precompiled.clear();
        result = start(command(sources, output, precompiled, libraries));
    }
    if (result.status != 0 && line_.genco && lacks_library(result)) {
        libraries = Libraries::all;
        result = start(command(sources, output, precompiled, libraries));
    }
    return result;
}

std::vector<std::string> CompilerCall::command(const Words& sources, const std::string& output, const Words& precompiled, Libraries libraries) const {
    Words words = {tools_.compiler};
    auto add = [&](const Words& more) { words.insert(words.end(), more.begin(), more.end()); };
    add(precompiled);
    add(language_flags(line_, tools_));
    for (const std::string& directory : tree_.quote_directories()) add({"-iquote", directory});
    bool assembly = std::find(line_.compile_flags.begin(), line_.compile_flags.end(), "-S") != line_.compile_flags.end();
    if (line_.preprocess) add({"-E"});
    if (line_.compile_only && !assembly) add({"-c"});
    add({"-x", "c++"});
    add(sources);
    add({"-x", "none"});
    if (!line_.preprocess && !line_.compile_only) add(link_flags(line_, tools_, libraries));
    if (!output.empty()) add({"-o", output});
    return words;
}

ProcessResult CompilerCall::start(const Words& command) const {
    if (line_.verbose) {
        for (const std::string& word : command) std::fprintf(stderr, "%s ", word.c_str());
        std::fputc('\n', stderr);
    }
    return run_process(command);
}

} // namespace hipcpu::compiler
