// The command line of hipcpu-cc.
#pragma once
#include <string>
#include <vector>

namespace hipcpu::compiler {

struct CommandLine {
    bool genco = false;             // a kernel module instead of a program
    bool checked = false;           // instrumented for the memory and race check
    bool audit = false;             // refuse what a candidate must not hold
    bool preprocess = false;        // -E
    bool compile_only = false;      // -c or -S
    bool print_fingerprint = false;
    bool help = false;
    bool version = false;
    bool verbose = false;
    int wavefront = 64;
    std::string output;             // empty: a.out, or INPUT's name with .so or .o
    std::string compiler;           // empty: found by itself
    std::string save_rewritten;
    std::string review;             // where the reviewed text goes, for another HIP compiler; nothing is compiled here then
    std::string standard = "gnu++17";
    std::vector<std::string> inputs;       // sources, in order
    std::vector<std::string> include_directories;
    std::vector<std::string> compile_flags; // passed on to the compiler as they are
    std::vector<std::string> link_inputs;  // objects, archives, -l, -L, -Wl,...
};

// Throws Failure(exit_usage).
CommandLine parse_command_line(const std::vector<std::string>& arguments);

extern const char* const help_text;

} // namespace hipcpu::compiler
