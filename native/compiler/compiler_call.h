// One run of the C++ compiler over rewritten sources, with its precompiled header and libraries, and again without where these fail.
#pragma once
#include "compiler/command_line.h"
#include "compiler/flags.h"
#include "compiler/process.h"
#include "compiler/source_tree.h"
#include "compiler/toolchain.h"

#include <string>
#include <vector>

namespace hipcpu::compiler {

class CompilerCall {
public:
    // All of them must outlive this.
    CompilerCall(const CommandLine& line, const Toolchain& tools, const SourceTree& tree) : line_(line), tools_(tools), tree_(tree) {}

    // sources: paths of rewritten files; output: empty for stdout.
    ProcessResult run(const std::vector<std::string>& sources, const std::string& output) const;

private:
    using Words = std::vector<std::string>;
    Words command(const Words& sources, const std::string& output, const Words& precompiled, Libraries libraries) const;
    ProcessResult start(const Words& command) const;

    const CommandLine& line_;
    const Toolchain& tools_;
    const SourceTree& tree_;
};

} // namespace hipcpu::compiler
