// Wavefront operations: shuffles, votes, matches and reductions. The live lanes that meet at one call take part.
// With a mask (the _sync forms) exactly those lanes are waited for. A lane that reads from one that takes no part reads 0,
// as the device's permute instruction does.
#pragma once
#include "base.h"
#include "lanes.h"

static constexpr int warpSize = HIPCPU_WAVEFRONT;

namespace hipcpu::language {

constexpr uint64_t all_lanes = ~uint64_t(0);

// The bits of a value of up to eight bytes, compared whole (so that a NaN matches itself), as the device compares them.
template <class T>
HIPCPU_TEMPLATE uint64_t bits_of(T value) {
    static_assert(sizeof(T) <= 8, "a matched value has at most eight bytes");
    uint64_t bits = 0;
    __builtin_memcpy(&bits, &value, sizeof(T));
    return bits;
}

// The lanes of the mask that vote yes. Lanes outside it may have met at the same call with a mask of their own.
HIPCPU_INLINE uint64_t ballot(uint64_t mask, bool predicate) { return hipcpu_wavefront_ballot(mask, predicate) & mask; }

// The source lanes of the four shuffles in sections of `width` lanes, a power of two.
HIPCPU_INLINE unsigned section_lane(unsigned lane, int source, int width) {
    return (static_cast<unsigned>(source) & static_cast<unsigned>(width - 1)) | (lane & ~static_cast<unsigned>(width - 1));
}
HIPCPU_INLINE unsigned lane_above(unsigned lane, unsigned delta, int width) {
    return (lane & static_cast<unsigned>(width - 1)) + delta >= static_cast<unsigned>(width) ? lane : lane + delta;
}
HIPCPU_INLINE unsigned lane_below(unsigned lane, unsigned delta, int width) {
    return (lane & static_cast<unsigned>(width - 1)) < delta ? lane : lane - delta;
}
HIPCPU_INLINE unsigned lane_across(unsigned lane, int bits, int width) {
    const unsigned other = lane ^ static_cast<unsigned>(bits);
    return other >= ((lane + static_cast<unsigned>(width)) & ~static_cast<unsigned>(width - 1)) || other >= HIPCPU_WAVEFRONT ? lane : other;
}

} // namespace hipcpu::language

template <class T>
HIPCPU_TEMPLATE T __shfl(T value, int source, int width = warpSize) {
    return hipcpu::language::exchange(hipcpu::language::all_lanes, value, hipcpu::language::section_lane(hipcpu_lane(), source, width));
}
template <class T>
HIPCPU_TEMPLATE T __shfl_up(T value, unsigned delta, int width = warpSize) {
    return hipcpu::language::exchange(hipcpu::language::all_lanes, value, hipcpu::language::lane_below(hipcpu_lane(), delta, width));
}
template <class T>
HIPCPU_TEMPLATE T __shfl_down(T value, unsigned delta, int width = warpSize) {
    return hipcpu::language::exchange(hipcpu::language::all_lanes, value, hipcpu::language::lane_above(hipcpu_lane(), delta, width));
}
template <class T>
HIPCPU_TEMPLATE T __shfl_xor(T value, int bits, int width = warpSize) {
    return hipcpu::language::exchange(hipcpu::language::all_lanes, value, hipcpu::language::lane_across(hipcpu_lane(), bits, width));
}
template <class T>
HIPCPU_TEMPLATE T __shfl_sync(unsigned long long mask, T value, int source, int width = warpSize) {
    return hipcpu::language::exchange(mask, value, hipcpu::language::section_lane(hipcpu_lane(), source, width));
}
template <class T>
HIPCPU_TEMPLATE T __shfl_up_sync(unsigned long long mask, T value, unsigned delta, int width = warpSize) {
    return hipcpu::language::exchange(mask, value, hipcpu::language::lane_below(hipcpu_lane(), delta, width));
}
template <class T>
HIPCPU_TEMPLATE T __shfl_down_sync(unsigned long long mask, T value, unsigned delta, int width = warpSize) {
    return hipcpu::language::exchange(mask, value, hipcpu::language::lane_above(hipcpu_lane(), delta, width));
}
template <class T>
HIPCPU_TEMPLATE T __shfl_xor_sync(unsigned long long mask, T value, int bits, int width = warpSize) {
    return hipcpu::language::exchange(mask, value, hipcpu::language::lane_across(hipcpu_lane(), bits, width));
}

HIPCPU_INLINE unsigned __lane_id() { return hipcpu_lane(); }
HIPCPU_INLINE unsigned __laneid() { return hipcpu_lane(); }
HIPCPU_INLINE unsigned long long __lanemask_lt() { return (1ull << hipcpu_lane()) - 1; }
HIPCPU_INLINE unsigned long long __lanemask_le() { return (2ull << hipcpu_lane()) - 1; }
HIPCPU_INLINE unsigned long long __lanemask_eq() { return 1ull << hipcpu_lane(); }
HIPCPU_INLINE unsigned long long __lanemask_ge() { return ~0ull << hipcpu_lane(); }
HIPCPU_INLINE unsigned long long __lanemask_gt() { return ~1ull << hipcpu_lane(); }

HIPCPU_INLINE unsigned long long __ballot(int predicate) { return hipcpu_wavefront_ballot(hipcpu::language::all_lanes, predicate != 0); }
HIPCPU_INLINE unsigned long long __ballot64(int predicate) { return hipcpu_wavefront_ballot(hipcpu::language::all_lanes, predicate != 0); }
HIPCPU_INLINE unsigned long long __activemask() { return hipcpu_wavefront_ballot(hipcpu::language::all_lanes, 1); }
HIPCPU_INLINE int __any(int predicate) { return hipcpu_wavefront_ballot(hipcpu::language::all_lanes, predicate != 0) != 0; }
HIPCPU_INLINE int __all(int predicate) { return hipcpu_wavefront_ballot(hipcpu::language::all_lanes, predicate == 0) == 0; }
HIPCPU_INLINE unsigned long long __ballot_sync(unsigned long long mask, int predicate) { return hipcpu::language::ballot(mask, predicate != 0); }
HIPCPU_INLINE int __any_sync(unsigned long long mask, int predicate) { return hipcpu::language::ballot(mask, predicate != 0) != 0; }
HIPCPU_INLINE int __all_sync(unsigned long long mask, int predicate) { return hipcpu::language::ballot(mask, predicate == 0) == 0; }

// The lanes that hold the same value; all_sync: the whole group if all do, else none.
template <class T>
HIPCPU_TEMPLATE unsigned long long __match_any_sync(unsigned long long mask, T value) {
    return hipcpu::language::match(mask, hipcpu::language::bits_of(value)).equal;
}
template <class T>
HIPCPU_TEMPLATE unsigned long long __match_all_sync(unsigned long long mask, T value, int* all) {
    const hipcpu::language::matching_lanes found = hipcpu::language::match(mask, hipcpu::language::bits_of(value));
    *all = found.equal == found.present;
    return *all ? found.present : 0;
}
template <class T>
HIPCPU_TEMPLATE unsigned long long __match_any(T value) {
    return __match_any_sync(hipcpu::language::all_lanes, value);
}
template <class T>
HIPCPU_TEMPLATE unsigned long long __match_all(T value, int* all) {
    return __match_all_sync(hipcpu::language::all_lanes, value, all);
}

#define HIPCPU_REDUCE(name, expression)                                                                                                             \
    template <class T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0>                                                                          \
    HIPCPU_TEMPLATE T __reduce_##name##_sync(unsigned long long mask, T value) {                                                                     \
        return hipcpu::language::reduce(mask, value, [](T a, T b) { return static_cast<T>(expression); });                                          \
    }
HIPCPU_REDUCE(add, a + b)
HIPCPU_REDUCE(min, b < a ? b : a)
HIPCPU_REDUCE(max, b > a ? b : a)
HIPCPU_REDUCE(and, a & b)
HIPCPU_REDUCE(or, a | b)
HIPCPU_REDUCE(xor, a ^ b)
#undef HIPCPU_REDUCE
