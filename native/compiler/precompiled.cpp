#include "compiler/precompiled.h"

#include "compiler/digest.h"
#include "compiler/files.h"
#include "compiler/flags.h"
#include "compiler/process.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hipcpu::compiler {
namespace {

namespace fs = std::filesystem;

// A precompiled header takes some tens of megabytes; the least recently used ones beyond this many are removed.
constexpr size_t most_kept = 12;

// Empty when precompiled headers are switched off or there is no place for them.
std::string cache_folder() {
    if (const char* given = std::getenv("HIPCPU_CACHE")) return std::string(given) == "off" ? "" : given;
    if (const char* given = std::getenv("XDG_CACHE_HOME"); given != nullptr && *given == '/') return std::string(given) + "/hipwright/pch";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') return std::string(home) + "/.cache/hipwright/pch";
    return temporary_root() + "/hipwright-pch-" + std::to_string(getuid());
}

// A folder that others may write to could hand us their code.
bool is_ours(const std::string& folder) {
    struct stat facts {};
    return stat(folder.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode) && (facts.st_uid == getuid() || facts.st_uid == 0) &&
           (facts.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

std::string headers_digest(const Toolchain& tools) {
    Digest digest;
    for (const std::string& path : files_below(tools.include + "/")) {
        struct stat facts {};
        if (stat(path.c_str(), &facts) != 0) continue;
        digest.add(path).add(std::to_string(facts.st_size)).add(std::to_string(facts.st_mtim.tv_sec)).add(std::to_string(facts.st_mtim.tv_nsec));
    }
    return digest.hex();
}

class LockFile {
public:
    // Taken or not: see held().
    explicit LockFile(const std::string& path) : descriptor_(open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)) {
        held_ = descriptor_ >= 0 && flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
    }
    ~LockFile() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    bool held() const { return held_; }

private:
    int descriptor_;
    bool held_ = false;
};

class PrecompiledHeader {
public:
    PrecompiledHeader(HeaderSet set, const CommandLine& line, const Toolchain& tools)
        : tools_(tools), flags_(header_flags(line, tools)), text_(header_set_text(set, tools.include)), cache_(cache_folder()) {
        Digest key;
        key.add(tools.identity()).add(text_).add(headers_digest(tools));
        for (const std::string& flag : flags_) key.add(flag);
        folder_ = cache_ + "/" + key.hex();
        header_ = folder_ + "/headers.h";
        compiled_ = header_ + (tools.is_clang ? ".pch" : ".gch");
    }

    std::vector<std::string> use() const {
        if (cache_.empty() || (!ready() && !make())) return {};
        utimensat(AT_FDCWD, folder_.c_str(), nullptr, 0);
        if (tools_.is_clang) return {"-include-pch", compiled_};
        return {"-include", header_};
    }

private:
    // What decides whether a precompiled header fits. The user's macros and folders do not matter to it (see may_change_headers).
    static std::vector<std::string> header_flags(const CommandLine& line, const Toolchain& tools) {
        CommandLine plain = line;
        plain.compile_flags.clear();
        for (const std::string& flag : line.compile_flags) {
            bool matters = flag[0] == '-' && flag.size() > 1 && (flag[1] == 'f' || flag[1] == 'm' || flag[1] == 'O' || flag[1] == 'g');
            if (matters) plain.compile_flags.push_back(flag);
        }
        return language_flags(plain, tools);
    }

    bool ready() const { return is_ours(folder_) && is_file(compiled_); }

    bool make() const {
        make_directories(folder_);
        if (!is_ours(cache_) || !is_ours(folder_)) return false;
        LockFile lock(folder_ + "/lock");
        if (!lock.held()) return false;
        if (ready()) return true;
        std::string unfinished = compiled_ + ".unfinished";
        try {
            write_file(header_, text_);
        } catch (const Failure&) {
            return false;
        }
        std::vector<std::string> command = {tools_.compiler};
        command.insert(command.end(), flags_.begin(), flags_.end());
        command.insert(command.end(), {"-x", "c++-header", header_, "-o", unfinished});
        bool made = run_process(command).status == 0 && rename(unfinished.c_str(), compiled_.c_str()) == 0;
        if (!made) unlink(unfinished.c_str());
        remove_oldest();
        return made;
    }

    void remove_oldest() const {
        std::vector<std::pair<fs::file_time_type, fs::path>> kept;
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(cache_, error)) {
            if (entry.is_directory(error) && entry.path() != folder_) kept.emplace_back(entry.last_write_time(error), entry.path());
        }
        std::sort(kept.rbegin(), kept.rend());
        for (size_t i = most_kept - 1; i < kept.size(); i++) fs::remove_all(kept[i].second, error);
    }

    const Toolchain& tools_;
    std::vector<std::string> flags_;
    std::string text_;
    std::string cache_;
    std::string folder_;
    std::string header_;
    std::string compiled_;
};

bool changes_headers(const std::string& flag) {
    bool macro = flag.rfind("-D", 0) == 0 || flag.rfind("-U", 0) == 0;
    return (macro && may_change_headers(flag.substr(2))) || flag == "-include" || flag == "-nostdinc" || flag.rfind("-fsanitize", 0) == 0;
}

} // namespace

std::vector<std::string> precompiled_flags(HeaderSet set, const CommandLine& line, const Toolchain& tools) {
    if (set == HeaderSet::none || line.preprocess) return {};
    if (std::any_of(line.compile_flags.begin(), line.compile_flags.end(), changes_headers)) return {};
    return PrecompiledHeader(set, line, tools).use();
}

} // namespace hipcpu::compiler
