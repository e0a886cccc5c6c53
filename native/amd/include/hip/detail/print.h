// printf, assert and the heap need services of ROCm's device library. A failed assert ends the kernel without its message.
#pragma once
#include "base.h"

__device__ HIPCPU_MISSING("printf in a kernel") int printf(const char*, ...);
__device__ HIPCPU_MISSING("malloc in a kernel") void* malloc(size_t);
__device__ HIPCPU_MISSING("free in a kernel") void free(void*);

extern "C" __device__ __attribute__((noinline, weak)) void __assert_fail(const char*, const char*, unsigned, const char*) {
    __builtin_trap();
}
