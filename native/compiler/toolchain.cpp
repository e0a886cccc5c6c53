#include "compiler/toolchain.h"

#include "compiler/files.h"
#include "compiler/process.h"

#include <climits>
#include <cstdlib>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace hipcpu::compiler {
namespace {

constexpr int newest_clang = 30, oldest_clang = 14, newest_gcc = 20, oldest_gcc = 11;

// Absolute path of an executable, or empty.
std::string look_up(const std::string& name) {
    if (name.find('/') != std::string::npos) return access(name.c_str(), X_OK) == 0 && is_file(name) ? canonical_path(directory_of(name)) + "/" + base_name(name) : "";
    const char* path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::string candidate = (folder.empty() ? "." : folder) + "/" + name;
        if (is_file(candidate) && access(candidate.c_str(), X_OK) == 0) return candidate;
    }
    return "";
}

std::string look_for_any() {
    for (const char* name : {"g++", "clang++"}) {
        if (std::string found = look_up(name); !found.empty()) return found;
    }
    for (int version = newest_clang; version >= oldest_clang; version--) {
        if (std::string found = look_up("clang++-" + std::to_string(version)); !found.empty()) return found;
    }
    for (int version = newest_gcc; version >= oldest_gcc; version--) {
        if (std::string found = look_up("g++-" + std::to_string(version)); !found.empty()) return found;
    }
    return "";
}

bool is_clang(const std::string& compiler) {
    for (const std::string& name : {base_name(compiler), base_name(canonical_path(compiler))}) {
        if (name.find("clang") != std::string::npos) return true;
        if (name.find("g++") != std::string::npos) return false;
    }
    return run_process({compiler, "--version"}, true).output.find("clang") != std::string::npos;
}

std::string own_folder() {
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    return length > 0 ? directory_of(directory_of(std::string(path, static_cast<size_t>(length)))) : ".";
}

void find_own_files(Toolchain& tools) {
    const char* given = std::getenv("HIPCPU_HOME");
    std::string home = given != nullptr && *given != '\0' ? given : own_folder();
    tools.include = home + "/include";
    tools.library = home + "/lib";
    if (!is_directory(tools.include + "/hipcpu")) {
        throw Failure(exit_no_compiler, "hipcpu-cc: error: no headers in " + home + "/include; install hipwright again, or set HIPCPU_HOME");
    }
}

} // namespace

std::string Toolchain::identity() const {
    std::string real = canonical_path(compiler);
    struct stat facts {};
    if (stat(real.c_str(), &facts) != 0) return real;
    return real + " " + std::to_string(facts.st_size) + " " + std::to_string(facts.st_mtim.tv_sec) + "." + std::to_string(facts.st_mtim.tv_nsec);
}

Toolchain find_toolchain(const std::string& requested) {
    const char* environment = std::getenv("HIPCPU_CXX");
    std::string name = !requested.empty() ? requested : environment != nullptr ? environment : "";
    Toolchain tools;
    tools.compiler = name.empty() ? look_for_any() : look_up(name);
    if (tools.compiler.empty()) {
        throw Failure(exit_no_compiler, "hipcpu-cc: error: " + (name.empty() ? "no C++ compiler" : "no compiler " + name) +
                                            " found; install g++ (11 or newer) or clang++ (14 or newer), or set HIPCPU_CXX");
    }
    tools.is_clang = is_clang(tools.compiler);
    find_own_files(tools);
    return tools;
}

} // namespace hipcpu::compiler
