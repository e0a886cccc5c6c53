// What a process can and cannot do after hipwright_lockdown(0). Prints each surprise and returns how many there were.
#include "sandbox/lockdown/lockdown.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

int surprises = 0;

void expect(bool as_expected, const char* what) {
    if (as_expected) return;
    std::printf("%s (%s)\n", what, std::strerror(errno));
    surprises++;
}

bool refused(long result) { return result == -1 && (errno == EPERM || errno == EACCES || errno == ENOSYS); }

void refuses_what_reaches_outside() {
    char* words[] = {const_cast<char*>("/bin/true"), nullptr};
    expect(refused(execv(words[0], words)), "execve was allowed");
    expect(refused(syscall(SYS_execveat, AT_FDCWD, "/bin/true", words, environ, 0)), "execveat was allowed");
    pid_t child = fork();
    if (child == 0) _exit(0);
    expect(refused(child), "fork was allowed");
    expect(refused(socket(AF_INET, SOCK_STREAM, 0)), "an internet socket was allowed");
    expect(refused(socket(AF_UNIX, SOCK_STREAM, 0)), "a unix socket was allowed");
    expect(refused(kill(getppid(), 0)), "signalling the parent was allowed");
    expect(refused(syscall(SYS_ptrace, 0, 0, 0, 0)), "ptrace was allowed");
    expect(refused(truncate("/dev/null", 0)), "truncate was allowed");
    expect(refused(ftruncate(STDOUT_FILENO, 0)), "ftruncate was allowed");
    expect(refused(open("/dev/null", O_WRONLY | O_TRUNC)), "opening a file to cut it off was allowed");
    expect(refused(syscall(425, 1, nullptr)), "io_uring was allowed");
    expect(refused(prctl(PR_SET_DUMPABLE, 1)), "changing the dumpable flag was allowed");
    expect(refused(setsid()), "setsid was allowed");
    rlimit none{0, 0};
    expect(refused(setrlimit(RLIMIT_CORE, &none)), "changing limits was allowed");
}

void leaves_what_a_worker_needs() {
    int answer = 0;
    std::thread([&] { answer = 42; }).join();
    expect(answer == 42, "a thread did not run");
    rlimit now{};
    expect(getrlimit(RLIMIT_NOFILE, &now) == 0, "reading limits was refused");
    void* area = mmap(nullptr, 1 << 20, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    expect(area != MAP_FAILED, "mapping memory was refused");
    int file = open("/dev/null", O_WRONLY);
    expect(file >= 0 && write(file, "x", 1) == 1, "opening a file was refused");
    expect(syscall(SYS_memfd_create, "x", 0) >= 0, "a file in memory, which modules are loaded from, was refused");
    expect(prctl(PR_SET_NAME, "renamed") == 0, "naming a thread was refused");
    signal(SIGUSR1, SIG_IGN);
    expect(raise(SIGUSR1) == 0, "signalling oneself was refused");
}

} // namespace

int main(int count, char**) {
    bool kill_mode = count > 1;
    bool stop = false, other_refused = false;
    // A thread that runs already has to be bound as well.
    std::thread other([&] {
        while (!__atomic_load_n(&stop, __ATOMIC_ACQUIRE)) std::this_thread::yield();
        other_refused = socket(AF_UNIX, SOCK_STREAM, 0) < 0;
    });
    expect(hipwright_lockdown(1u << 31) == EINVAL, "unknown flags were taken");
    int failed = hipwright_lockdown(kill_mode ? HIPWRIGHT_LOCKDOWN_KILL : 0);
    __atomic_store_n(&stop, true, __ATOMIC_RELEASE);
    other.join();
    if (failed != 0) {
        std::printf("no seccomp here: %s\n", std::strerror(failed));
        return 77;
    }
    expect(other_refused, "a thread that ran before is not bound");
    leaves_what_a_worker_needs();
    refuses_what_reaches_outside();
    return surprises;
}
