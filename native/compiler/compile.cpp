#include "compiler/compile.h"

#include "compiler/files.h"
#include "compiler/flags.h"
#include "compiler/precompiled.h"
#include "compiler/process.h"
#include "compiler/source_tree.h"

#include <algorithm>
#include <cstdio>

namespace hipcpu::compiler {
namespace {

std::string default_output(const CommandLine& line) {
    if (!line.genco && !line.compile_only) return line.preprocess ? "" : "a.out";
    std::string name = base_name(line.inputs[0]);
    return name.substr(0, name.size() - extension_of(name).size()) + (line.genco && !line.compile_only ? ".so" : ".o");
}

class Compilation {
public:
    Compilation(const CommandLine& line, const Toolchain& tools) : line_(line), tools_(tools), tree_(folder_.path(), line.include_directories) {}

    int run() {
        std::vector<std::string> sources;
        for (const std::string& input : line_.inputs) sources.push_back(tree_.add_input(input, read_file(input)));
        if (!line_.save_rewritten.empty()) write_file(line_.save_rewritten, read_file(sources[0]));
        std::vector<std::string> precompiled = precompiled_flags(tree_.header_set(), line_, tools_);
        ProcessResult result = run_command(command(sources, precompiled));
        bool unusable = result.status != 0 && !precompiled.empty() && result.errors.find(precompiled.back()) != std::string::npos;
        if (unusable) result = run_command(command(sources, {}));
        std::fwrite(result.errors.data(), 1, result.errors.size(), stderr);
        return result.status == 0 ? exit_ok : exit_compile_error;
    }

private:
    std::vector<std::string> command(const std::vector<std::string>& sources, const std::vector<std::string>& precompiled) const {
        std::vector<std::string> words = {tools_.compiler};
        auto add = [&](const std::vector<std::string>& more) { words.insert(words.end(), more.begin(), more.end()); };
        add(precompiled);
        add(language_flags(line_, tools_));
        for (const std::string& directory : tree_.quote_directories()) add({"-iquote", directory});
        bool assembly = std::find(line_.compile_flags.begin(), line_.compile_flags.end(), "-S") != line_.compile_flags.end();
        if (line_.preprocess) add({"-E"});
        if (line_.compile_only && !assembly) add({"-c"});
        add({"-x", "c++"});
        add(sources);
        add({"-x", "none"});
        if (!line_.preprocess && !line_.compile_only) add(link_flags(line_, tools_));
        std::string output = line_.output.empty() ? default_output(line_) : line_.output;
        if (!output.empty()) add({"-o", output});
        return words;
    }

    ProcessResult run_command(const std::vector<std::string>& command) const {
        if (line_.verbose) {
            for (const std::string& word : command) std::fprintf(stderr, "%s ", word.c_str());
            std::fputc('\n', stderr);
        }
        return run_process(command);
    }

    const CommandLine& line_;
    const Toolchain& tools_;
    TemporaryFolder folder_;
    SourceTree tree_;
};

} // namespace

int compile(const CommandLine& line, const Toolchain& tools) { return Compilation(line, tools).run(); }

} // namespace hipcpu::compiler
