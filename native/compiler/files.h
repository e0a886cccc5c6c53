// Small file operations. Failures throw Failure with the exit code of the whole program.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace hipcpu::compiler {

enum ExitCode { exit_ok = 0, exit_compile_error = 1, exit_usage = 2, exit_rejected = 3, exit_no_compiler = 4 };

// Ends the program with `code` after printing the message, which is whole: what, where, how to mend it.
struct Failure : std::runtime_error {
    Failure(int exit_code, const std::string& message) : std::runtime_error(message), code(exit_code) {}
    int code;
};

std::string read_file(const std::string& path);
void write_file(const std::string& path, std::string_view text);
bool is_file(const std::string& path);
bool is_directory(const std::string& path);
std::string canonical_path(const std::string& path); // the path itself when it does not exist
std::string directory_of(const std::string& path);   // "." for a bare name
std::string base_name(const std::string& path);
std::string extension_of(const std::string& path); // with its dot, or empty
// #line LINE "PATH", by which the compiler takes what follows for the path's lines.
std::string line_directive(unsigned line, const std::string& path);
// Regular files below a directory, sorted; symbolic links are not followed.
std::vector<std::string> files_below(const std::string& directory);
void make_directories(const std::string& path);
// $TMPDIR, else /tmp
std::string temporary_root();

// A folder of its own under temporary_root(), removed with all it holds at the end of its life.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

} // namespace hipcpu::compiler
