// What the lanes of a wavefront do together. A wavefront has 32 lanes here. HIP's functions name no lanes: those take part that are
// active, which is what CUDA's __activemask tells. Masks have 64 bits in HIP; the upper half is 0.
#pragma once

#define HIPWRIGHT_LANES static __device__ __forceinline__

template <class T>
HIPWRIGHT_LANES T hipwright__shfl(T value, int lane, int width = warpSize) {
    return __shfl_sync(__activemask(), value, lane, width);
}
template <class T>
HIPWRIGHT_LANES T hipwright__shfl_up(T value, unsigned int distance, int width = warpSize) {
    return __shfl_up_sync(__activemask(), value, distance, width);
}
template <class T>
HIPWRIGHT_LANES T hipwright__shfl_down(T value, unsigned int distance, int width = warpSize) {
    return __shfl_down_sync(__activemask(), value, distance, width);
}
template <class T>
HIPWRIGHT_LANES T hipwright__shfl_xor(T value, int mask, int width = warpSize) {
    return __shfl_xor_sync(__activemask(), value, mask, width);
}

HIPWRIGHT_LANES unsigned long long hipwright__ballot(int predicate) { return __ballot_sync(__activemask(), predicate); }
HIPWRIGHT_LANES int hipwright__any(int predicate) { return __any_sync(__activemask(), predicate); }
HIPWRIGHT_LANES int hipwright__all(int predicate) { return __all_sync(__activemask(), predicate); }

HIPWRIGHT_LANES unsigned int __lane_id() {
    unsigned int lane;
    asm("mov.u32 %0, %%laneid;" : "=r"(lane));
    return lane;
}
HIPWRIGHT_LANES unsigned long long __lanemask_lt() { return (1ull << __lane_id()) - 1; }
HIPWRIGHT_LANES unsigned long long __lanemask_le() { return (2ull << __lane_id()) - 1; }
HIPWRIGHT_LANES unsigned long long __lanemask_eq() { return 1ull << __lane_id(); }
HIPWRIGHT_LANES unsigned long long __lanemask_gt() { return 0xffffffffull & ~__lanemask_le(); }
HIPWRIGHT_LANES unsigned long long __lanemask_ge() { return 0xffffffffull & ~__lanemask_lt(); }

#undef HIPWRIGHT_LANES

// CUDA has taken these names back, or has them with masks of 32 bits.
#define __shfl hipwright__shfl
#define __shfl_up hipwright__shfl_up
#define __shfl_down hipwright__shfl_down
#define __shfl_xor hipwright__shfl_xor
#define __ballot hipwright__ballot
#define __any hipwright__any
#define __all hipwright__all
