// Barriers, fences and clocks.
#pragma once
#include "base.h"

namespace hipcpu::language {

// The sum over the block's threads.
HIPCPU_DEVICE int block_sum(int number) {
    __shared__ int sum;
    hipcpu_block_barrier();
    if (threadIdx.x == 0 && threadIdx.y == 0 && threadIdx.z == 0) {
        sum = 0;
    }
    hipcpu_block_barrier();
    __atomic_fetch_add(&sum, number, __ATOMIC_RELAXED);
    hipcpu_block_barrier();
    return sum;
}

} // namespace hipcpu::language

HIPCPU_DEVICE void __syncthreads() { hipcpu_block_barrier(); }
HIPCPU_DEVICE int __syncthreads_count(int predicate) { return hipcpu::language::block_sum(predicate != 0); }
HIPCPU_DEVICE int __syncthreads_and(int predicate) { return hipcpu::language::block_sum(predicate == 0) == 0; }
HIPCPU_DEVICE int __syncthreads_or(int predicate) { return hipcpu::language::block_sum(predicate != 0) != 0; }
HIPCPU_DEVICE void __syncwarp(unsigned long long mask = ~0ull) { hipcpu_wavefront_barrier(mask); }

HIPCPU_DEVICE void __threadfence_block() { __builtin_amdgcn_fence(__ATOMIC_SEQ_CST, "workgroup"); }
HIPCPU_DEVICE void __threadfence() { __builtin_amdgcn_fence(__ATOMIC_SEQ_CST, "agent"); }
HIPCPU_DEVICE void __threadfence_system() { __builtin_amdgcn_fence(__ATOMIC_SEQ_CST, ""); }

HIPCPU_DEVICE long long clock64() { return static_cast<long long>(__builtin_readcyclecounter()); }
HIPCPU_DEVICE long long __clock64() { return clock64(); }
HIPCPU_DEVICE long long clock() { return clock64(); }
extern "C" __device__ HIPCPU_MISSING("wall_clock64") long long wall_clock64();
HIPCPU_DEVICE void __nanosleep(unsigned) { __builtin_amdgcn_s_sleep(1); }
HIPCPU_DEVICE void __trap() { __builtin_trap(); }
