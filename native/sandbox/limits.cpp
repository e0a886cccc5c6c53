#include "sandbox/limits.h"

#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace hipwright {
namespace {

// Once the numbers of a pid namespace have come round, they start here.
constexpr uint64_t first_reused_number = 300;
// The supervisor's two processes and a spare one.
constexpr uint64_t own_processes = 3;

void limit(int resource, uint64_t soft, uint64_t hard) {
    rlimit now{};
    getrlimit(static_cast<__rlimit_resource_t>(resource), &now);
    if (now.rlim_max != RLIM_INFINITY && hard > now.rlim_max) hard = now.rlim_max; // what is limited further already stays so
    rlimit wanted{soft < hard ? soft : hard, hard};
    setrlimit(static_cast<__rlimit_resource_t>(resource), &wanted);
}

bool system_is_at_least(int major, int minor) {
    utsname system{};
    int its_major = 0, its_minor = 0;
    uname(&system);
    return std::sscanf(system.release, "%d.%d", &its_major, &its_minor) == 2 && (its_major > major || (its_major == major && its_minor >= minor));
}

// Processes are counted for each user namespace by itself since Linux 5.14.
bool counts_by_namespace() { return system_is_at_least(5, 14); }

// Each pid namespace has a largest number of its own since Linux 6.14. Before, there is one for the whole system, and the superuser
// would take the numbers away from everybody.
bool numbers_by_namespace() { return system_is_at_least(6, 14); }

bool is_number(const char* name) { return name[0] >= '1' && name[0] <= '9'; }

template <typename Visitor> void each_process(Visitor visit) {
    DIR* folder = opendir("/proc");
    if (folder == nullptr) return;
    while (const dirent* entry = readdir(folder)) {
        if (is_number(entry->d_name)) visit(std::string("/proc/") + entry->d_name);
    }
    closedir(folder);
}

uint64_t threads_of(const std::string& process) {
    struct stat facts {};
    // One link for each thread besides . and ..
    return stat((process + "/task").c_str(), &facts) == 0 && facts.st_nlink > 2 ? facts.st_nlink - 2 : 1;
}

uint64_t threads_of_user(uid_t user) {
    uint64_t count = 0;
    each_process([&](const std::string& process) {
        struct stat facts {};
        if (stat(process.c_str(), &facts) == 0 && facts.st_uid == user) count += threads_of(process);
    });
    return count;
}

bool write_number(const char* path, uint64_t number) {
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return false;
    std::string text = std::to_string(number);
    bool written = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    close(file);
    return written;
}

// Leaves this pid namespace just as many numbers as processes: those that are never used again are skipped.
bool limit_numbers(uint64_t processes) {
    return numbers_by_namespace() && write_number("/proc/sys/kernel/pid_max", first_reused_number + processes + own_processes) &&
           write_number("/proc/sys/kernel/ns_last_pid", first_reused_number);
}

} // namespace

void apply_limits(const SandboxOptions& options) {
    // One byte, not none: with none the system still hands the dump to a crash reporter where one is set up.
    limit(RLIMIT_CORE, 1, 1);
    if (options.memory) limit(RLIMIT_DATA, *options.memory, *options.memory);
    if (options.file_size) limit(RLIMIT_FSIZE, *options.file_size, *options.file_size);
    if (options.files) limit(RLIMIT_NOFILE, *options.files, *options.files);
    if (options.cpu_seconds) limit(RLIMIT_CPU, *options.cpu_seconds, *options.cpu_seconds + 1);
}

void limit_processes(const SandboxOptions& options, Layers& layers) {
    uint64_t processes = *options.processes;
    bool by_namespace = layers.user_namespace && counts_by_namespace();
    uint64_t others = by_namespace ? own_processes : threads_of_user(getuid());
    limit(RLIMIT_NPROC, others + processes, others + processes);
    layers.process_limit = "rlimit";
    if (getuid() != 0) return;
    bool by_numbers = layers.own_proc && options.without.count("numbers") == 0 && limit_numbers(processes);
    layers.process_limit = by_numbers ? "pid_max" : layers.own_proc ? "watch" : "none";
}

uint64_t visible_threads() {
    uint64_t count = 0;
    each_process([&](const std::string& process) { count += threads_of(process); });
    return count;
}

} // namespace hipwright
