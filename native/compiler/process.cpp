#include "compiler/process.h"

#include "compiler/files.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace hipcpu::compiler {
namespace {

constexpr size_t most_output = 1 << 20;

struct Pipe {
    int read = -1;
    int write = -1;
    Pipe() {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) == 0) {
            read = ends[0];
            write = ends[1];
        }
    }
    ~Pipe() {
        close(read);
        close_write();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close_write() {
        if (write >= 0) close(write);
        write = -1;
    }
};

// Reads what is there into `to`; past the limit it is dropped, so that the writer is never held up. False at the end.
bool drain(int from, std::string& to) {
    char buffer[65536];
    ssize_t count = read(from, buffer, sizeof buffer);
    if (count < 0) return errno == EINTR;
    to.append(buffer, std::min(static_cast<size_t>(count), most_output - std::min(most_output, to.size())));
    return count > 0;
}

void drain_both(Pipe& output, Pipe& errors, ProcessResult& result) {
    pollfd ends[2] = {{output.read, POLLIN, 0}, {errors.read, POLLIN, 0}};
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        if (poll(ends, 2, -1) < 0 && errno != EINTR) break;
        if (ends[0].fd >= 0 && ends[0].revents != 0 && !drain(output.read, result.output)) ends[0].fd = -1;
        if (ends[1].fd >= 0 && ends[1].revents != 0 && !drain(errors.read, result.errors)) ends[1].fd = -1;
    }
}

volatile sig_atomic_t running_child = 0;
volatile sig_atomic_t interruption = 0;

// Hands the signal on, so that the compiler ends and we can remove our temporary files.
void hand_on(int signal) {
    interruption = signal;
    if (running_child > 0) kill(running_child, signal);
}

// While it lives, the signals that end a program are handed on to the child instead.
class Interruptible {
public:
    explicit Interruptible(pid_t child) {
        running_child = child;
        struct sigaction action {};
        action.sa_handler = hand_on;
        for (size_t i = 0; i < count; i++) sigaction(signals[i], &action, &before_[i]);
    }
    ~Interruptible() {
        running_child = 0;
        for (size_t i = 0; i < count; i++) sigaction(signals[i], &before_[i], nullptr);
    }
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

private:
    static constexpr size_t count = 3;
    static constexpr int signals[count] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction before_[count];
};

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, bool capture_output) {
    ProcessResult result{127, {}, {}};
    setenv("LC_ALL", "C", 1);
    std::vector<char*> words;
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    Pipe output, errors;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (capture_output) posix_spawn_file_actions_adddup2(&actions, output.write, 1);
    posix_spawn_file_actions_adddup2(&actions, errors.write, 2);
    pid_t child = 0;
    int failed = posix_spawnp(&child, words[0], &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    output.close_write();
    errors.close_write();
    if (failed != 0) {
        result.errors = std::string(words[0]) + ": " + std::strerror(failed) + "\n";
        return result;
    }
    {
        Interruptible here(child);
        drain_both(output, errors, result);
        result.status = wait_for(child);
    }
    if (interruption != 0) throw Failure(128 + interruption, "hipcpu-cc: error: interrupted; start it again");
    return result;
}

} // namespace hipcpu::compiler
