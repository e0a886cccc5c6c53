#include "sandbox/namespaces.h"

#include "sandbox/lockdown/call_numbers.h"

#include <cctype>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hipwright {
namespace {

bool write_text(const char* path, const std::string& text) {
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return false;
    bool written = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    close(file);
    return written;
}

// The same user and group inside as outside.
bool map_identity(uid_t user, gid_t group) {
    write_text("/proc/self/setgroups", "deny");
    return write_text("/proc/self/uid_map", std::to_string(user) + " " + std::to_string(user) + " 1") &&
           write_text("/proc/self/gid_map", std::to_string(group) + " " + std::to_string(group) + " 1");
}

// Covers a path with something empty that cannot be changed.
bool cover(const std::string& path) {
    struct stat facts {};
    if (lstat(path.c_str(), &facts) != 0) return errno == ENOENT;
    if (S_ISDIR(facts.st_mode)) return mount("none", path.c_str(), "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC, "size=4k,mode=0000") == 0;
    return mount("/dev/null", path.c_str(), nullptr, MS_BIND, nullptr) == 0;
}

struct MountAttributes {
    uint64_t set, clear, propagation, user_namespace;
};

bool change_mount(const char* path, unsigned flags, uint64_t set, uint64_t clear) {
    constexpr unsigned no_automount = 0x800;
    MountAttributes attributes{set, clear, 0, 0};
    return syscall(call::mount_setattr, AT_FDCWD, path, flags | no_automount, &attributes, sizeof attributes) == 0;
}

// What is no process's in /proc belongs to the system, and root may change it from within a namespace as well.
bool protect_system_settings() {
    constexpr uint64_t read_only = 1;
    DIR* folder = opendir("/proc");
    if (folder == nullptr) return false;
    bool held = true;
    while (const dirent* entry = readdir(folder)) {
        std::string path = std::string("/proc/") + entry->d_name;
        struct stat facts {};
        if (entry->d_name[0] == '.' || isdigit(static_cast<unsigned char>(entry->d_name[0])) || lstat(path.c_str(), &facts) != 0 || S_ISLNK(facts.st_mode)) continue;
        held = mount(path.c_str(), path.c_str(), nullptr, MS_BIND, nullptr) == 0 && change_mount(path.c_str(), 0, read_only, 0) && held;
    }
    closedir(folder);
    return held;
}

// Everything read-only but mounts of their own over the writable folders.
bool make_read_only(const std::vector<std::string>& writable) {
    constexpr uint64_t read_only = 1;
    constexpr unsigned recursive = 0x8000;
    for (const std::string& path : writable) {
        if (mount(path.c_str(), path.c_str(), nullptr, MS_BIND | MS_REC, nullptr) != 0 && errno != ENOENT) return false;
    }
    if (!change_mount("/", recursive, read_only, 0)) return false;
    for (const std::string& path : writable) change_mount(path.c_str(), recursive, 0, read_only);
    return true;
}

} // namespace

void enter_namespaces(const SandboxOptions& options, Layers& layers) {
    if (options.without.count("namespaces") != 0) return;
    uid_t user = geteuid();
    gid_t group = getegid();
    if (unshare(CLONE_NEWUSER) != 0) return;
    // Without a map we would be nobody, who may not even read his own files; better to stop than to run like that.
    if (!map_identity(user, group)) throw std::runtime_error("the user namespace cannot be given its users; try --without namespaces");
    layers.user_namespace = true;
    layers.mount_namespace = unshare(CLONE_NEWNS) == 0 && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    layers.ipc_namespace = unshare(CLONE_NEWIPC) == 0;
    layers.network_namespace = options.no_network && unshare(CLONE_NEWNET) == 0;
    // A process whose number differs from the one in /proc confuses programs, so this goes only with a new /proc.
    layers.pid_namespace = layers.mount_namespace && unshare(CLONE_NEWPID) == 0;
}

void arrange_mounts(const SandboxOptions& options, bool landlock_at_hand, Layers& layers) {
    if (!layers.mount_namespace) return;
    layers.own_proc = layers.pid_namespace && mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr) == 0;
    layers.own_memory = options.own_memory && layers.own_proc && protect_system_settings();
    layers.hidden = true;
    for (const std::string& path : options.hidden) layers.hidden = cover(path) && layers.hidden;
    if (options.read_only && !landlock_at_hand) layers.read_only = make_read_only(options.writable);
}

} // namespace hipwright
