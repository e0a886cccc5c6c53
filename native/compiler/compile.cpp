#include "compiler/compile.h"

#include "compiler/files.h"
#include "compiler/flags.h"
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
        return call(sources);
    }

private:
    int call(const std::vector<std::string>& sources) const {
        std::vector<std::string> command = {tools_.compiler};
        auto add = [&](const std::vector<std::string>& more) { command.insert(command.end(), more.begin(), more.end()); };
        add(language_flags(line_, tools_));
        for (const std::string& directory : tree_.quote_directories()) add({"-iquote", directory});
        if (line_.preprocess) add({"-E"});
        bool stops_early = line_.preprocess || line_.compile_only;
        if (line_.compile_only && std::find(line_.compile_flags.begin(), line_.compile_flags.end(), "-S") == line_.compile_flags.end()) add({"-c"});
        add({"-x", "c++"});
        add(sources);
        add({"-x", "none"});
        if (!stops_early) add(link_flags(line_, tools_));
        std::string output = line_.output.empty() ? default_output(line_) : line_.output;
        if (!output.empty()) add({"-o", output});
        return run_command(command);
    }

    int run_command(const std::vector<std::string>& command) const {
        if (line_.verbose) {
            for (const std::string& word : command) std::fprintf(stderr, "%s ", word.c_str());
            std::fputc('\n', stderr);
        }
        ProcessResult result = run_process(command);
        std::fwrite(result.errors.data(), 1, result.errors.size(), stderr);
        return result.status == 0 ? exit_ok : exit_compile_error;
    }

    const CommandLine& line_;
    const Toolchain& tools_;
    TemporaryFolder folder_;
    SourceTree tree_;
};

} // namespace

int compile(const CommandLine& line, const Toolchain& tools) { return Compilation(line, tools).run(); }

} // namespace hipcpu::compiler
