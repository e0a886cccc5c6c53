#include "compiler/command_line.h"

#include "compiler/files.h"

#include <algorithm>
#include <cstdlib>

namespace hipcpu::compiler {

const char* const help_text = R"(hipcpu-cc: compiles HIP for the processor

usage: hipcpu-cc [OPTIONS] INPUT.hip...

  --genco                a kernel module (.so for hipModuleLoad) instead of a program
  -o FILE                where the result goes (default: a.out; with --genco INPUT.so, with -c INPUT.o)
  -c, -S, -E             stop after compiling, assembly or preprocessing
  -DX=Y  -Idir  -std=... as everywhere (default: -std=gnu++17)
  --wavefront=32|64      lanes of a wavefront (default 64)
  --checked              instrumented for the memory, race and initialisation checks
  --audit                for untrusted kernels: refuse whatever reaches out of a kernel; for one input with --genco
  --review FILE          compile nothing; write the text that --audit would let through to FILE, for another HIP compiler
  --compiler=PROGRAM     default: $HIPCPU_CXX, else g++, clang++ or the newest versioned one on PATH
  --save-rewritten FILE  keep the C++ that the compiler sees
  --print-fingerprint    print what the result of this command line depends on, beside the input, as one line of JSON
  --verbose              print the commands
  --version, --help

Every other option goes to the compiler. Exit codes: 0 compiled; 1 compile error; 2 wrong usage; 3 rejected by --audit;
4 no compiler. $HIPCPU_CACHE is the folder of precompiled headers (default ~/.cache/hipwright/pch); HIPCPU_CACHE=off keeps none.

example: hipcpu-cc --genco -o softmax.so softmax.hip
)";

namespace {

bool starts_with(const std::string& text, const char* prefix) { return text.rfind(prefix, 0) == 0; }

bool is_source(const std::string& path) {
    static const char* const extensions[] = {".hip", ".cpp", ".cu", ".cc", ".cxx", ".c++", ".C"};
    std::string extension = extension_of(path);
    return std::any_of(std::begin(extensions), std::end(extensions), [&](const char* known) { return extension == known; });
}

class Parser {
public:
    explicit Parser(const std::vector<std::string>& arguments) : arguments_(arguments) {}

    CommandLine run() {
        for (; next_ < arguments_.size(); next_++) {
            const std::string& argument = arguments_[next_];
            if (!own_flag(argument) && !own_value(argument) && !compiler_value(argument)) other(argument);
        }
        return std::move(line_);
    }

private:
    bool own_flag(const std::string& argument) {
        const std::pair<const char*, bool*> flags[] = {
            {"--genco", &line_.genco},      {"--checked", &line_.checked}, {"--audit", &line_.audit},   {"-E", &line_.preprocess},
            {"-c", &line_.compile_only},    {"--help", &line_.help},       {"--version", &line_.version}, {"--verbose", &line_.verbose},
            {"--print-fingerprint", &line_.print_fingerprint}};
        for (const auto& [name, flag] : flags) {
            if (argument != name) continue;
            *flag = true;
            return true;
        }
        return false;
    }

    bool own_value(const std::string& argument) {
        std::string wavefront;
        if (take("-o", argument, line_.output) || take("--compiler", argument, line_.compiler) ||
            take("--save-rewritten", argument, line_.save_rewritten) || take("--review", argument, line_.review)) {
            return true;
        }
        if (!take("--wavefront", argument, wavefront)) return false;
        if (wavefront != "32" && wavefront != "64") {
            throw Failure(exit_usage, "hipcpu-cc: error: --wavefront=" + wavefront + " is not a wavefront size; give 32 or 64");
        }
        line_.wavefront = std::atoi(wavefront.c_str());
        return true;
    }

    // -ofile, -o file, --name=value, --name value
    bool take(const std::string& name, const std::string& argument, std::string& value) {
        bool is_long = starts_with(name, "--");
        if (argument == name) {
            value = following(name);
        } else if (is_long && starts_with(argument, (name + "=").c_str())) {
            value = argument.substr(name.size() + 1);
        } else if (!is_long && argument.size() > 2 && starts_with(argument, name.c_str())) {
            value = argument.substr(2);
        } else {
            return false;
        }
        if (value.empty()) throw Failure(exit_usage, "hipcpu-cc: error: " + name + " lacks its value");
        return true;
    }

    std::string following(const std::string& name) {
        if (next_ + 1 >= arguments_.size()) throw Failure(exit_usage, "hipcpu-cc: error: " + name + " lacks its value");
        return arguments_[++next_];
    }

    bool compiler_value(const std::string& argument) {
        for (const char* name : {"-include", "-isystem", "-iquote", "-idirafter", "-MF", "-MT", "-MQ", "-x", "-target", "-Xclang", "-Xlinker"}) {
            if (argument != name) continue;
            std::vector<std::string>& to = argument == "-Xlinker" ? line_.link_inputs : line_.compile_flags;
            std::string value = following(argument);
            if (argument == "-x") return true; // every source is HIP here
            to.push_back(argument);
            to.push_back(value);
            return true;
        }
        return false;
    }

    void other(const std::string& argument) {
        if (argument == "-I" || argument == "-D" || argument == "-U") {
            glued(argument.substr(0, 2), following(argument));
        } else if (starts_with(argument, "-I")) {
            glued("-I", argument.substr(2));
        } else if (starts_with(argument, "-std=")) {
            line_.standard = argument.substr(5);
        } else if (starts_with(argument, "-l") || starts_with(argument, "-L") || starts_with(argument, "-Wl,")) {
            line_.link_inputs.push_back(argument);
        } else if (starts_with(argument, "--offload-arch") || starts_with(argument, "--amdgpu-target") || argument == "-fgpu-rdc") {
            return; // hipcc's choice of GPU has no meaning here
        } else if (argument == "-S") {
            line_.compile_only = true;
            line_.compile_flags.push_back(argument);
        } else if (argument.size() > 1 && argument[0] == '-') {
            line_.compile_flags.push_back(argument);
        } else if (is_source(argument)) {
            line_.inputs.push_back(argument);
        } else {
            line_.link_inputs.push_back(argument);
        }
    }

    void glued(const std::string& flag, const std::string& value) {
        if (flag == "-I") line_.include_directories.push_back(value);
        line_.compile_flags.push_back(flag + value);
    }

    const std::vector<std::string>& arguments_;
    size_t next_ = 0;
    CommandLine line_;
};

void check(const CommandLine& line) {
    if (line.help || line.version || line.print_fingerprint) return;
    if (line.inputs.empty() && line.link_inputs.empty()) throw Failure(exit_usage, "hipcpu-cc: error: no input; give a .hip file, or see --help");
    bool single = (line.preprocess && line.inputs.size() > 0) || line.genco || !line.save_rewritten.empty() || !line.review.empty() || (line.compile_only && !line.output.empty());
    if (single && line.inputs.size() != 1) throw Failure(exit_usage, "hipcpu-cc: error: this takes exactly one source; give one");
    if (line.audit && !line.genco) throw Failure(exit_usage, "hipcpu-cc: error: --audit is for kernel modules; give --genco too");
}

} // namespace

CommandLine parse_command_line(const std::vector<std::string>& arguments) {
    CommandLine line = Parser(arguments).run();
    check(line);
    return line;
}

} // namespace hipcpu::compiler
