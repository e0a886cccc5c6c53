// Runs kernels that commit a seeded fault, each in a process of its own, and compares the fault that is reported.
#pragma once
#include <hip/hip_runtime.h>
#include <hipcpu/extensions.h>
#include <cstdio>
#include <cstring>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

// Run in the child: launches, waits, and says which fault stands after that.
inline hipcpu_fault fault_of(void (*launch)()) {
    launch();
    (void)hipDeviceSynchronize();
    hipcpu_fault fault;
    (void)hipcpuGetLastFault(&fault);
    return fault;
}

inline hipcpu_fault fault_in_child(void (*launch)()) {
    hipcpu_fault fault{};
    int ends[2];
    if (pipe(ends) != 0) return fault;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        hipcpu_fault own = fault_of(launch);
        bool written = write(ends[1], &own, sizeof own) == static_cast<ssize_t>(sizeof own);
        _exit(written ? 0 : 1);
    }
    close(ends[1]);
    size_t got = 0;
    while (got < sizeof fault) {
        ssize_t more = read(ends[0], reinterpret_cast<char*>(&fault) + got, sizeof fault - got);
        if (more <= 0) break;
        got += static_cast<size_t>(more);
    }
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (got < sizeof fault) {
        fault = {};
        fault.kind = -1;
        snprintf(fault.message, sizeof fault.message, "the process ended with status %d", status);
    }
    return fault;
}

inline int failures = 0;

// Memory that is gone may lie near a live buffer or not.
constexpr int any_bounds_fault = -2;

// Every text in `parts` must be in the message; `line`: a line of this file that it must name, 0: none.
inline void expect_fault(const char* name, void (*launch)(), int kind, int line, std::initializer_list<const char*> parts = {}) {
    hipcpu_fault fault = fault_in_child(launch);
    bool bounds = fault.kind == HIPCPU_FAULT_OUT_OF_BOUNDS || fault.kind == HIPCPU_FAULT_WILD_ADDRESS;
    bool right = kind == any_bounds_fault ? bounds : fault.kind == kind;
    if (line != 0 && !strstr(fault.message, (":" + std::to_string(line)).c_str())) right = false;
    for (const char* part : parts) right = right && strstr(fault.message, part);
    if (right) return;
    failures++;
    printf("%s: expected kind %d at line %d, got kind %d: %s\n", name, kind, line, fault.kind, fault.message);
}

inline void expect_no_fault(const char* name, void (*launch)()) {
    hipcpu_fault fault = fault_in_child(launch);
    if (fault.kind == HIPCPU_FAULT_NONE) return;
    failures++;
    printf("%s: false alarm of kind %d: %s\n", name, fault.kind, fault.message);
}

template <class T>
T* zeros(size_t count) {
    T* pointer = nullptr;
    (void)hipMalloc(reinterpret_cast<void**>(&pointer), count * sizeof(T));
    (void)hipMemset(pointer, 0, count * sizeof(T));
    return pointer;
}

// Numbers from 1 on, all different as far as the type goes: writes of equal values are no faults.
template <class T>
T* numbers(size_t count) {
    T* pointer = zeros<T>(count);
    for (size_t i = 0; i < count; i++) {
        T value = static_cast<T>(i + 1);
        (void)hipMemcpy(pointer + i, &value, sizeof value, hipMemcpyHostToDevice);
    }
    return pointer;
}
