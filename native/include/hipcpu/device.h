// The device primitives: what compiled kernels ask of the runtime. The kernel language in hip/ is written over these alone.
// All of them may be called from device code only, that is, while a kernel runs.
#pragma once
#include <stddef.h>
#include <stdint.h>

#define HIPCPU_EXPORT extern "C" __attribute__((visibility("default")))
#if defined(__clang__)
#define HIPCPU_CONVERGENT __attribute__((convergent, noinline))
#else
#define HIPCPU_CONVERGENT __attribute__((noinline))
#endif

// Wavefront size of this compilation, 32 or 64 (hipcpu-cc --wavefront); a compiled module records it.
#ifndef HIPCPU_WAVEFRONT
#define HIPCPU_WAVEFRONT 64
#endif

// What the lanes of a wavefront that met at one call deposited. Valid until the lane's next wavefront operation or barrier.
struct hipcpu_wavefront_group {
    uint64_t active;    // bit i: lane i took part
    uint64_t value[64]; // value[i] is lane i's, undefined where not active
};

// Waits until every live lane of the block waits here; kind: how the predicates are combined.
enum hipcpu_vote { HIPCPU_VOTE_COUNT = 0, HIPCPU_VOTE_AND = 1, HIPCPU_VOTE_OR = 2 };
HIPCPU_EXPORT HIPCPU_CONVERGENT void hipcpu_block_barrier(void);
HIPCPU_EXPORT HIPCPU_CONVERGENT int hipcpu_block_vote(int predicate, int kind);
HIPCPU_EXPORT HIPCPU_CONVERGENT void hipcpu_grid_barrier(void); // cooperative launches only

// Wavefront operations. The lanes of one wavefront that wait at the same call site form the group; `mask` names the lanes that
// are expected (all ones: whoever is live and arrives); on divergence the group with the lowest address goes first.
HIPCPU_EXPORT HIPCPU_CONVERGENT const struct hipcpu_wavefront_group* hipcpu_wavefront_exchange(uint64_t mask, uint64_t value);
HIPCPU_EXPORT HIPCPU_CONVERGENT uint64_t hipcpu_wavefront_ballot(uint64_t mask, int predicate); // ballot(1) is the active mask
HIPCPU_EXPORT HIPCPU_CONVERGENT void hipcpu_wavefront_barrier(uint64_t mask);

HIPCPU_EXPORT unsigned hipcpu_lane(void);                 // lane within its wavefront, 0 .. wavefront-1
HIPCPU_EXPORT void* hipcpu_dynamic_shared(void);          // the block's dynamic shared memory, 16-byte aligned or better
HIPCPU_EXPORT uint64_t hipcpu_clock64(void);              // processor cycles
HIPCPU_EXPORT uint64_t hipcpu_wall_clock64(void);         // ticks of 10 ns
HIPCPU_EXPORT int hipcpu_printf(const char* format, ...) __attribute__((format(printf, 1, 2)));
HIPCPU_EXPORT void hipcpu_assert_fail(const char* expression, const char* file, unsigned line, const char* function) __attribute__((noreturn));
HIPCPU_EXPORT void hipcpu_trap(void) __attribute__((noreturn));
HIPCPU_EXPORT void* hipcpu_device_malloc(size_t bytes);   // the device heap, limited (8 MiB as on GPUs); null when it is full
HIPCPU_EXPORT void hipcpu_device_free(void* pointer);
