// What the lanes of a wavefront exchange, over the device's permute instruction.
#pragma once
#include "base.h"

namespace hipcpu::language {

// Hands every lane the value of the lane that `source` picks, four bytes at a time; a lane that is not active gives 0.
template <class T>
HIPCPU_TEMPLATE T exchange(uint64_t, T value, unsigned source) {
    static_assert(std::is_trivially_copyable_v<T>, "a shuffled value must be trivially copyable");
    T result;
    for (size_t at = 0; at < sizeof(T); at += 4) {
        const size_t bytes = sizeof(T) - at < 4 ? sizeof(T) - at : 4;
        int piece = 0;
        __builtin_memcpy(&piece, reinterpret_cast<const char*>(&value) + at, bytes);
        piece = __builtin_amdgcn_ds_bpermute(static_cast<int>(source << 2), piece);
        __builtin_memcpy(reinterpret_cast<char*>(&result) + at, &piece, bytes);
    }
    return result;
}

// Those lanes of the mask that are active and hold the same bits as the calling one; all active ones; and which of the sets of equal lanes,
// counted from the lowest lane's, is its own.
struct matching_lanes {
    uint64_t equal, present;
    unsigned rank, count;
};
HIPCPU_DEVICE matching_lanes match(uint64_t mask, uint64_t bits) {
    matching_lanes found = {0, hipcpu_wavefront_ballot(mask, 1) & mask, 0, 0};
    for (uint64_t rest = found.present; rest != 0; ++found.count) {
        const bool same = exchange(mask, bits, static_cast<unsigned>(__builtin_ctzll(rest))) == bits;
        const uint64_t equal = hipcpu_wavefront_ballot(mask, same) & found.present;
        found.equal = same ? equal : found.equal;
        found.rank = same ? found.count : found.rank;
        rest &= ~equal;
    }
    return found;
}

// The combination of all lanes' values, the same in every lane.
template <class T, class F>
HIPCPU_TEMPLATE T reduce(uint64_t mask, T value, F combine) {
    uint64_t rest = hipcpu_wavefront_ballot(mask, 1) & mask;
    T result = exchange(mask, value, static_cast<unsigned>(__builtin_ctzll(rest)));
    for (rest &= rest - 1; rest != 0; rest &= rest - 1) {
        result = combine(result, exchange(mask, value, static_cast<unsigned>(__builtin_ctzll(rest))));
    }
    return result;
}

} // namespace hipcpu::language
