#include "sandbox/supervise.h"

#include "sandbox/capabilities.h"
#include "sandbox/landlock.h"
#include "sandbox/limits.h"
#include "sandbox/lockdown/call_numbers.h"
#include "sandbox/lockdown/rules.h"
#include "sandbox/namespaces.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hipwright {
namespace {

constexpr int setup_failed = 126;
constexpr int command_missing = 127;
constexpr int watch_milliseconds = 20;

int code_of(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

pid_t fork_or_throw() {
    pid_t child = fork();
    if (child < 0) throw std::runtime_error(std::string("no process can be started (") + std::strerror(errno) + "); close others or raise the limit");
    return child;
}

// For a process whose parent has one thread only: the signal comes when the *thread* that started us ends.
void die_with(pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent && getppid() != 0) _exit(setup_failed);
}

int descriptor_of(pid_t process) { return static_cast<int>(syscall(call::pidfd_open, process, 0)); }

// The outer process: waits for the inner one, and ends everything when the process that started us is gone.
class Outer {
public:
    Outer(pid_t inner, pid_t parent, bool die_with_parent)
        : inner_(inner), parent_(parent), ends_{{descriptor_of(inner), POLLIN, 0}, {die_with_parent ? descriptor_of(parent) : -1, POLLIN, 0}},
          watch_number_(die_with_parent && ends_[1].fd < 0) {}

    int run() {
        while (!inner_ended()) {
            bool parent_gone = ends_[1].revents != 0 || (watch_number_ && getppid() != parent_);
            if (parent_gone) kill(inner_, SIGKILL);
            poll(ends_, 2, ends_[0].fd < 0 || watch_number_ ? watch_milliseconds : -1);
        }
        kill_orphans();
        return code_;
    }

private:
    bool inner_ended() {
        int status = 0;
        for (pid_t ended; (ended = waitpid(-1, &status, WNOHANG)) > 0;) {
            if (ended != inner_) continue;
            code_ = code_of(status);
            return true;
        }
        return false;
    }

    // Without a pid namespace the command's descendants come to us when their parents end (we are their subreaper); when one is
    // killed, those that it had started come next.
    static void kill_orphans() {
        for (;;) {
            if (!kill_children()) return;
            pid_t ended;
            while ((ended = waitpid(-1, nullptr, WNOHANG)) > 0) {
            }
            if (ended < 0) return; // none left
            poll(nullptr, 0, 1);
        }
    }

    // False when the system does not tell who they are.
    static bool kill_children() {
        std::FILE* list = std::fopen("/proc/thread-self/children", "re");
        if (list == nullptr) return false;
        for (int child; std::fscanf(list, "%d", &child) == 1;) kill(child, SIGKILL);
        std::fclose(list);
        return true;
    }

    pid_t inner_;
    pid_t parent_;
    pollfd ends_[2];
    bool watch_number_; // no descriptor for the parent: look at its number now and then
    int code_ = setup_failed;
};

// The inner process: sets the sandbox up, starts the command and waits for it. It is the first process of the pid namespace, so
// that all others end with it.
class Inner {
public:
    Inner(const SandboxOptions& options, Layers layers) : options_(options), layers_(std::move(layers)) {}

    int run() {
        arrange_mounts(options_, landlock_at_hand(), layers_);
        if (options_.processes) limit_processes(options_, layers_);
        apply_limits(options_);
        layers_.capabilities_dropped = drop_capabilities();
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        apply_landlock(options_, layers_);
        apply_seccomp();
        layers_.network_refused = options_.no_network && (layers_.network_namespace || layers_.seccomp);
        report();
        return wait_for(start());
    }

private:
    bool landlock_at_hand() const { return options_.without.count("landlock") == 0 && landlock_version() > 0; }

    void apply_seccomp() {
        if (options_.without.count("seccomp") != 0) return;
        SystemCallFilter filter;
        refuse_privileged_calls(filter);
        refuse_namespaces(filter);
        if (options_.no_network) refuse_sockets(filter);
        layers_.seccomp = filter.install(false) == 0;
    }

    void report() const {
        if (options_.report < 0) return;
        std::string line = layers_.json();
        if (write(options_.report, line.data(), line.size()) < 0) throw std::runtime_error("the report's descriptor cannot be written; check --report-fd");
        if (options_.report > STDERR_FILENO) close(options_.report);
    }

    pid_t start() const {
        pid_t self = getpid();
        pid_t command = fork_or_throw();
        if (command != 0) return command;
        die_with(self);
        std::vector<char*> words;
        for (const std::string& word : options_.command) words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        execvp(words[0], words.data());
        std::fprintf(stderr, "hipwright-sandbox: error: %s: cannot be started (%s); check the command\n", words[0], std::strerror(errno));
        _exit(command_missing);
    }

    int wait_for(pid_t command) const {
        bool watch = layers_.process_limit == "watch";
        for (;;) {
            int status = 0;
            pid_t ended = waitpid(-1, &status, watch ? WNOHANG : 0);
            if (ended == command) return code_of(status);
            if (ended < 0 && errno != EINTR) return setup_failed;
            if (ended != 0) continue;
            if (visible_threads() > *options_.processes + 1) return 128 + SIGKILL; // our end is the end of all
            poll(nullptr, 0, watch_milliseconds);
        }
    }

    const SandboxOptions& options_;
    Layers layers_;
};

} // namespace

int supervise(const SandboxOptions& options) {
    pid_t parent = getppid();
    if (options.new_session) setsid();
    if (options.report > STDERR_FILENO) fcntl(options.report, F_SETFD, FD_CLOEXEC);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    Layers layers;
    enter_namespaces(options, layers);
    pid_t self = getpid();
    pid_t inner = fork_or_throw();
    if (inner != 0) {
        if (options.report > STDERR_FILENO) close(options.report);
        return Outer(inner, parent, options.die_with_parent).run();
    }
    die_with(self);
    _exit(Inner(options, layers).run());
}

} // namespace hipwright
