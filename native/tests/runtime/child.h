// Cases that lose the device run in processes of their own.
#pragma once
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

#include "tests/runtime/check.h"

// Runs a case in a child; counts its failure, or its end by a signal, as ours.
template <class Case>
void in_child(const char* name, Case body) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        failure_count() = 0;
        body();
        std::fflush(stdout);
        _exit(failures());
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) {
        std::printf("%s: failed (status %d)\n", name, status);
        ++failure_count();
    }
}
