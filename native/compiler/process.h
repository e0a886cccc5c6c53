// Runs another program to its end.
#pragma once
#include <string>
#include <vector>

namespace hipcpu::compiler {

struct ProcessResult {
    int status;         // exit code; 128 + signal when it was killed; 127 when it could not be started
    std::string output; // what it wrote to stdout, when that was captured
    std::string errors; // what it wrote to stderr, its first MiB
};

// arguments[0] is looked up in PATH. Runs with LC_ALL=C. When capture_output is false the program keeps our stdout.
// Signals that would end us end the program instead; then Failure(128 + signal) is thrown.
ProcessResult run_process(const std::vector<std::string>& arguments, bool capture_output = false);

} // namespace hipcpu::compiler
