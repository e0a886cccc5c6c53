// printf, assert and the heap need services of ROCm's device library. A failed assert ends the kernel without its message.
#pragma once
#include "base.h"

// clang knows printf and would forget the message on a declaration of that name.
extern "C" __device__ HIPCPU_MISSING("printf in a kernel") int hipcpu_print_nothing();
template <class... A>
__device__ __attribute__((always_inline)) inline int printf(const char*, A...) {
    return hipcpu_print_nothing();
}
namespace std {
using ::printf;
}
__device__ HIPCPU_MISSING("malloc in a kernel") void* malloc(size_t);
__device__ HIPCPU_MISSING("free in a kernel") void free(void*);

extern "C" __device__ __attribute__((noinline, weak)) void __assert_fail(const char*, const char*, unsigned, const char*) {
    __builtin_trap();
}
