#include "sandbox/landlock.h"

#include "sandbox/lockdown/call_numbers.h"

#include <algorithm>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hipwright {
namespace {

// Own names for the kernel's numbers: the headers of older systems lack the newer ones.
constexpr unsigned ask_version = 1;
constexpr int rule_path_beneath = 1;
constexpr uint64_t execute = 1 << 0, write_file = 1 << 1, read_file = 1 << 2, read_folder = 1 << 3, truncate_file = 1 << 14, device_control = 1 << 15;
constexpr uint64_t read_rights = execute | read_file | read_folder;
constexpr uint64_t file_rights = execute | write_file | read_file | truncate_file | device_control;
constexpr uint64_t network_rights = 3;            // binding and connecting TCP sockets
constexpr uint64_t foreign_sockets_and_signals = 3; // abstract unix sockets and signals to outside

struct RulesetAttributes {
    uint64_t file_system, network, scoped;
};

struct __attribute__((packed)) PathRule {
    uint64_t allowed;
    int parent;
};

uint64_t all_file_system_rights(int version) {
    int count = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
    return (1u << count) - 1;
}

size_t attributes_size(int version) { return version >= 6 ? 24 : version >= 4 ? 16 : 8; }

class Ruleset {
public:
    Ruleset(int version, bool files, bool network) : handled_(files ? all_file_system_rights(version) : 0) {
        RulesetAttributes attributes{handled_, network && version >= 4 ? network_rights : 0, version >= 6 ? foreign_sockets_and_signals : 0};
        descriptor_ = static_cast<int>(syscall(call::landlock_create_ruleset, &attributes, attributes_size(version), 0));
    }
    ~Ruleset() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    Ruleset(const Ruleset&) = delete;
    Ruleset& operator=(const Ruleset&) = delete;

    // A path that is not there needs no rule.
    void allow(const std::string& path, uint64_t rights) {
        int folder = open(path.c_str(), O_PATH | O_CLOEXEC);
        struct stat facts {};
        if (folder < 0) return;
        bool is_folder = fstat(folder, &facts) == 0 && S_ISDIR(facts.st_mode);
        PathRule rule{rights & handled_ & (is_folder ? ~uint64_t{0} : file_rights), folder};
        if (rule.allowed != 0) syscall(call::landlock_add_rule, descriptor_, rule_path_beneath, &rule, 0);
        close(folder);
    }

    bool restrict_self() const { return descriptor_ >= 0 && syscall(call::landlock_restrict_self, descriptor_, 0) == 0; }

private:
    uint64_t handled_;
    int descriptor_;
};

bool is_at_or_above(const std::string& folder, const std::string& path) {
    return path == folder || folder == "/" || (path.size() > folder.size() && path.compare(0, folder.size(), folder) == 0 && path[folder.size()] == '/');
}

// Allows reading everything below a folder but the hidden paths.
void allow_reading(Ruleset& rules, const std::string& path, const std::vector<std::string>& hidden) {
    auto concerns = [&](const std::string& one) { return is_at_or_above(path, one); };
    if (std::find(hidden.begin(), hidden.end(), path) != hidden.end()) return;
    if (std::none_of(hidden.begin(), hidden.end(), concerns)) return rules.allow(path, read_rights);
    DIR* folder = opendir(path.c_str());
    if (folder == nullptr) return;
    while (const dirent* entry = readdir(folder)) {
        std::string name = entry->d_name;
        if (name != "." && name != "..") allow_reading(rules, (path == "/" ? "" : path) + "/" + name, hidden);
    }
    closedir(folder);
}

} // namespace

int landlock_version() {
    long version = syscall(call::landlock_create_ruleset, nullptr, 0, ask_version);
    return version > 0 ? static_cast<int>(version) : 0;
}

void apply_landlock(const SandboxOptions& options, Layers& layers) {
    int version = options.without.count("landlock") != 0 ? 0 : landlock_version();
    bool must_hide = !options.hidden.empty() && !layers.hidden;
    bool files = options.read_only || must_hide;
    if (version == 0 || (!files && !options.no_network)) return;
    Ruleset rules(version, files, options.no_network);
    if (files) {
        allow_reading(rules, "/", must_hide ? options.hidden : std::vector<std::string>{});
        uint64_t all = all_file_system_rights(version);
        for (const std::string& path : options.read_only ? options.writable : std::vector<std::string>{"/"}) rules.allow(path, all);
        if (layers.own_memory) rules.allow("/proc", read_file | write_file);
        for (const char* device : {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty"}) rules.allow(device, file_rights);
    }
    if (!rules.restrict_self()) return;
    layers.landlock = version;
    layers.read_only = layers.read_only || options.read_only;
    layers.hidden = layers.hidden || must_hide;
}

} // namespace hipwright
