// The command line of hipwright-sandbox.
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace hipwright {

struct SandboxOptions {
    std::optional<uint64_t> memory;      // bytes of private memory of each process
    std::optional<uint64_t> processes;   // processes and threads together
    std::optional<uint64_t> file_size;   // bytes of one file
    std::optional<uint64_t> files;       // open at once, of each process
    std::optional<uint64_t> cpu_seconds; // of each process
    bool read_only = false;
    bool no_network = false;
    bool own_memory = false;             // /proc/self/mem may be written
    bool die_with_parent = false;
    bool new_session = false;
    bool help = false;
    int report = -1;                     // descriptor, or -1
    std::vector<std::string> writable;
    std::vector<std::string> hidden;
    std::set<std::string> without;       // layers left out
    std::vector<std::string> command;
};

// Wrong usage; the message says how to mend it.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

SandboxOptions parse_options(const std::vector<std::string>& arguments);

extern const char* const sandbox_help;

} // namespace hipwright
