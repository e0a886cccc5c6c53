#include "compiler/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace hipcpu::compiler {

namespace fs = std::filesystem;

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    if (!in || !is_file(path) || !(text << in.rdbuf() || in.peek() == EOF)) {
        throw Failure(exit_usage, path + ": error: cannot be read (" + std::strerror(errno != 0 ? errno : EISDIR) + "); check the name");
    }
    return text.str();
}

void write_file(const std::string& path, std::string_view text) {
    std::ofstream out(path, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out) throw Failure(exit_usage, path + ": error: cannot be written (" + std::strerror(errno) + "); check the folder and the free space");
}

bool is_file(const std::string& path) {
    std::error_code error;
    return fs::is_regular_file(path, error) || fs::is_character_file(path, error) || fs::is_fifo(path, error);
}

bool is_directory(const std::string& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

std::string canonical_path(const std::string& path) {
    std::error_code error;
    fs::path canonical = fs::canonical(path, error);
    return error ? path : canonical.string();
}

std::string directory_of(const std::string& path) {
    std::string parent = fs::path(path).parent_path().string();
    return parent.empty() ? "." : parent;
}

std::string base_name(const std::string& path) { return fs::path(path).filename().string(); }

std::string extension_of(const std::string& path) { return fs::path(path).extension().string(); }

std::string line_directive(unsigned line, const std::string& path) {
    std::string directive = "#line " + std::to_string(line) + " \"";
    for (char c : path) {
        if (c == '"' || c == '\\') directive += '\\';
        directive += c;
    }
    return directive + "\"\n";
}

std::vector<std::string> files_below(const std::string& directory) {
    std::vector<std::string> files;
    std::error_code error;
    for (fs::recursive_directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
        if (at->is_regular_file(error)) files.push_back(at->path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void make_directories(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
}

std::string temporary_root() {
    const char* given = std::getenv("TMPDIR");
    return given != nullptr && *given == '/' ? given : "/tmp";
}

TemporaryFolder::TemporaryFolder() : path_(temporary_root() + "/hipcpu-cc-XXXXXX") {
    if (mkdtemp(path_.data()) == nullptr) {
        throw Failure(exit_usage, path_ + ": error: no temporary folder can be made (" + std::strerror(errno) + "); set TMPDIR to a writable folder");
    }
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
}

} // namespace hipcpu::compiler
