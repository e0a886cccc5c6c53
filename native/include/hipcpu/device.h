// The device primitives: what compiled kernels ask of the runtime. The kernel language in hip/ is written over these alone.
// All of them may be called from device code only, that is, while a kernel runs.
#pragma once
#include "hipcpu/kernel.h"
#include <stddef.h>
#include <stdint.h>

#define HIPCPU_EXPORT extern "C" __attribute__((visibility("default")))
#define HIPCPU_INLINE static inline __attribute__((always_inline, unused))
// The compiler may neither copy a call that waits nor make one of two: which lanes meet depends on it. g++ has no attribute for this
// and needs -fno-crossjumping -fno-tree-tail-merge -fno-thread-jumps -fno-unswitch-loops -fno-split-loops -fno-split-paths.
#if defined(__clang__)
#define HIPCPU_CONVERGENT __attribute__((convergent, nomerge, noinline))
#else
#define HIPCPU_CONVERGENT __attribute__((noinline))
#endif

// What the lanes of a wavefront that met at one call deposited. Valid until the lane's next wavefront operation or barrier.
struct hipcpu_wavefront_group {
    uint64_t active;    // bit i: lane i took part
    uint64_t value[64]; // value[i] is lane i's, undefined where not active
};

enum hipcpu_vote { HIPCPU_VOTE_COUNT = 0, HIPCPU_VOTE_AND = 1, HIPCPU_VOTE_OR = 2 };

// The waits as the runtime exports them. Code calls the functions below: a lane of the plain loop tells who it is before its first
// wait, and after each wait the lane's position is put back in place, since other lanes ran on this operating system thread.
// They return nothing, so that they can end in the jump to another lane; what a wait brought is asked for by a call of its own.
HIPCPU_EXPORT HIPCPU_CONVERGENT void hipcpu_begin_waiting(hipcpu::coordinates thread);
HIPCPU_EXPORT HIPCPU_CONVERGENT void hipcpu_enter_block_barrier(void);
HIPCPU_EXPORT HIPCPU_CONVERGENT void hipcpu_enter_block_vote(int predicate);
HIPCPU_EXPORT HIPCPU_CONVERGENT void hipcpu_enter_grid_barrier(void);
HIPCPU_EXPORT HIPCPU_CONVERGENT void hipcpu_enter_exchange(uint64_t mask, uint64_t value);
HIPCPU_EXPORT HIPCPU_CONVERGENT void hipcpu_enter_ballot(uint64_t mask, int predicate);
HIPCPU_EXPORT int hipcpu_voted(int kind);
HIPCPU_EXPORT const hipcpu_wavefront_group* hipcpu_exchanged(void);
HIPCPU_EXPORT uint64_t hipcpu_balloted(void);

HIPCPU_INLINE hipcpu::coordinates hipcpu_before_wait(void) {
    if (__builtin_expect(!hipcpu_waited, 0)) {
        hipcpu_begin_waiting(threadIdx);
    }
    return threadIdx;
}
HIPCPU_INLINE void hipcpu_after_wait(hipcpu::coordinates thread) {
    threadIdx = thread;
    hipcpu_waited = true;
}

// Waits until every live lane of the block waits here. The vote also combines the predicates, see hipcpu_vote.
HIPCPU_INLINE void hipcpu_block_barrier(void) {
    const hipcpu::coordinates thread = hipcpu_before_wait();
    hipcpu_enter_block_barrier();
    hipcpu_after_wait(thread);
}
HIPCPU_INLINE int hipcpu_block_vote(int predicate, int kind) {
    const hipcpu::coordinates thread = hipcpu_before_wait();
    hipcpu_enter_block_vote(predicate);
    hipcpu_after_wait(thread);
    return hipcpu_voted(kind);
}
// Waits for every live lane of the grid; cooperative launches only.
HIPCPU_INLINE void hipcpu_grid_barrier(void) {
    const hipcpu::coordinates thread = hipcpu_before_wait();
    hipcpu_enter_grid_barrier();
    hipcpu_after_wait(thread);
}

// Wavefront operations. The lanes of one wavefront that wait at the same call site form the group; `mask` names the lanes that
// are expected (all ones: whoever is live and arrives); on divergence the group that stands first in the source goes first.
HIPCPU_INLINE const hipcpu_wavefront_group* hipcpu_wavefront_exchange(uint64_t mask, uint64_t value) {
    const hipcpu::coordinates thread = hipcpu_before_wait();
    hipcpu_enter_exchange(mask, value);
    hipcpu_after_wait(thread);
    return hipcpu_exchanged();
}
// ballot(1) is the mask of the active lanes.
HIPCPU_INLINE uint64_t hipcpu_wavefront_ballot(uint64_t mask, int predicate) {
    const hipcpu::coordinates thread = hipcpu_before_wait();
    hipcpu_enter_ballot(mask, predicate);
    hipcpu_after_wait(thread);
    return hipcpu_balloted();
}
HIPCPU_INLINE void hipcpu_wavefront_barrier(uint64_t mask) {
    const hipcpu::coordinates thread = hipcpu_before_wait();
    hipcpu_enter_ballot(mask, 0);
    hipcpu_after_wait(thread);
}

// Lane within its wavefront, 0 .. wavefront-1.
HIPCPU_INLINE unsigned hipcpu_lane(void) {
    return ((threadIdx.z * blockDim.y + threadIdx.y) * blockDim.x + threadIdx.x) % HIPCPU_WAVEFRONT;
}
// The block's dynamic shared memory, 16-byte aligned or better.
HIPCPU_INLINE void* hipcpu_dynamic_shared(void) {
    return hipcpu_dynamic_memory;
}

HIPCPU_EXPORT uint64_t hipcpu_clock64(void);              // processor cycles
HIPCPU_EXPORT uint64_t hipcpu_wall_clock64(void);         // ticks of 10 ns
HIPCPU_EXPORT int hipcpu_printf(const char* format, ...) __attribute__((format(printf, 1, 2)));
HIPCPU_EXPORT void hipcpu_assert_fail(const char* expression, const char* file, unsigned line, const char* function) __attribute__((noreturn));
HIPCPU_EXPORT void hipcpu_trap(void) __attribute__((noreturn));
HIPCPU_EXPORT void* hipcpu_device_malloc(size_t bytes);   // the device heap, limited (8 MiB as on GPUs); null when it is full
HIPCPU_EXPORT void hipcpu_device_free(void* pointer);
