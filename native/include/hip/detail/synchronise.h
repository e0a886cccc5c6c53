// Barriers, fences and clocks. A barrier is a call of the runtime, made from the kernel's own line.
#pragma once
#include "base.h"

HIPCPU_INLINE void __syncthreads() { hipcpu_block_barrier(); }
HIPCPU_INLINE int __syncthreads_count(int predicate) { return hipcpu_block_vote(predicate != 0, HIPCPU_VOTE_COUNT); }
HIPCPU_INLINE int __syncthreads_and(int predicate) { return hipcpu_block_vote(predicate != 0, HIPCPU_VOTE_AND); }
HIPCPU_INLINE int __syncthreads_or(int predicate) { return hipcpu_block_vote(predicate != 0, HIPCPU_VOTE_OR); }
HIPCPU_INLINE void __syncwarp(unsigned long long mask = ~0ull) { hipcpu_wavefront_barrier(mask); }

// The lanes of a block share one processor, so that within it only the compiler has to be held back.
HIPCPU_INLINE void __threadfence_block() { __atomic_signal_fence(__ATOMIC_SEQ_CST); }
HIPCPU_INLINE void __threadfence() { __atomic_thread_fence(__ATOMIC_SEQ_CST); }
HIPCPU_INLINE void __threadfence_system() { __atomic_thread_fence(__ATOMIC_SEQ_CST); }

HIPCPU_INLINE long long clock64() { return static_cast<long long>(hipcpu_clock64()); }
HIPCPU_INLINE long long wall_clock64() { return static_cast<long long>(hipcpu_wall_clock64()); }
HIPCPU_INLINE long long __clock64() { return clock64(); }
HIPCPU_INLINE void __nanosleep(unsigned) {}
HIPCPU_INLINE void __trap() { hipcpu_trap(); }
