#include "compiler/compile.h"

#include "compiler/audit_module.h"
#include "compiler/audit_source.h"
#include "compiler/compiler_call.h"
#include "compiler/files.h"
#include "compiler/process.h"
#include "compiler/source_tree.h"

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
        keep_rewritten(sources);
        ProcessResult result = compile(sources, line_.output.empty() ? default_output(line_) : line_.output);
        print(result.errors);
        return result.status == 0 ? exit_ok : exit_compile_error;
    }

    // Nothing appears under the output's name unless the audit passed.
    int run_untrusted() {
        const std::string& input = line_.inputs[0];
        std::string text = read_file(input);
        SourceAudit audit = audit_source(text);
        if (!audit.rejections.empty()) return reject(audit.rejections);
        std::vector<std::string> sources = {tree_.add_untrusted(input, text, audit_prelude(input, audit), audit.host_includes)};
        keep_rewritten(sources);
        std::string module = folder_.path() + "/module.so";
        ProcessResult result = compile(sources, module);
        if (result.status != 0) return failed(input, result.errors);
        std::vector<Rejection> found = audit_module(module, text, line_.checked);
        if (!found.empty()) return reject(found);
        print(result.errors);
        write_file(line_.output.empty() ? default_output(line_) : line_.output, read_file(module));
        return exit_ok;
    }

private:
    int reject(const std::vector<Rejection>& rejections) const {
        print(describe(line_.inputs[0], rejections));
        return exit_rejected;
    }

    // Some of what the audit forbids shows itself as an error of the compiler or the linker.
    static int failed(const std::string& input, const std::string& errors) {
        std::string line = "1", reason;
        if (size_t poisoned = errors.find("poisoned"); poisoned != std::string::npos) {
            size_t start = errors.rfind('\n', poisoned) + 1;
            std::string place = errors.substr(start, errors.find(": error:", start) - start);
            if (place.rfind(input + ":", 0) == 0) line = place.substr(input.size() + 1, place.find(':', input.size() + 1) - input.size() - 1);
            reason = "inline assembly or attributes made by pasting; write device code only";
        } else if (errors.find("__dso_handle") != std::string::npos) { // what destructors of global objects are registered with
            reason = "the kernel has code that runs when it is loaded or unloaded; give variables constant initial values";
        }
        if (reason.empty()) {
            print(errors);
            return exit_compile_error;
        }
        print(input + ":" + line + ": error: rejected: " + reason + "\n");
        return exit_rejected;
    }

    static void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

    void keep_rewritten(const std::vector<std::string>& sources) const {
        if (!line_.save_rewritten.empty()) write_file(line_.save_rewritten, read_file(sources[0]));
    }

    ProcessResult compile(const std::vector<std::string>& sources, const std::string& output) const {
        return CompilerCall(line_, tools_, tree_).run(sources, output);
    }

    const CommandLine& line_;
    const Toolchain& tools_;
    TemporaryFolder folder_;
    SourceTree tree_;
};

} // namespace

int compile(const CommandLine& line, const Toolchain& tools) {
    Compilation compilation(line, tools);
    return line.audit ? compilation.run_untrusted() : compilation.run();
}

} // namespace hipcpu::compiler
