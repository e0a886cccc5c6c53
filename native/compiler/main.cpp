// hipcpu-cc: a hipcc for the processor. See command_line.cpp for its options.
#include "compiler/command_line.h"
#include "compiler/compile.h"
#include "compiler/files.h"
#include "compiler/fingerprint.h"
#include "compiler/review.h"
#include "compiler/toolchain.h"

#include <cstdio>

using namespace hipcpu::compiler;

namespace {

constexpr const char* version_text = "hipcpu-cc 0.1";

int run(const std::vector<std::string>& arguments) {
    CommandLine line = parse_command_line(arguments);
    if (line.help) {
        std::fputs(help_text, stdout);
        return exit_ok;
    }
    if (line.version) {
        std::printf("%s\n", version_text);
        return exit_ok;
    }
    if (!line.review.empty()) return review(line);
    Toolchain tools = find_toolchain(line.compiler);
    if (line.print_fingerprint) {
        std::printf("%s\n", fingerprint(line, tools).c_str());
        return exit_ok;
    }
    return compile(line, tools);
}

} // namespace

int main(int count, char** words) {
    try {
        return run(std::vector<std::string>(words + 1, words + count));
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return failure.code;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "hipcpu-cc: error: %s\n", failure.what());
        return 70;
    }
}
