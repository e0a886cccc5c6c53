// What the lanes of a wavefront exchange, over the runtime's primitives.
#pragma once
#include "base.h"

namespace hipcpu::language {

// Hands every lane the value of the lane that `source` picks; values of more than eight bytes go in pieces.
template <class T>
HIPCPU_TEMPLATE T exchange(uint64_t mask, T value, unsigned source) {
    static_assert(std::is_trivially_copyable_v<T>, "a shuffled value must be trivially copyable");
    T result;
    for (size_t at = 0; at < sizeof(T); at += 8) {
        const size_t bytes = sizeof(T) - at < 8 ? sizeof(T) - at : 8;
        uint64_t piece = 0;
        __builtin_memcpy(&piece, reinterpret_cast<const char*>(&value) + at, bytes);
        const hipcpu_wavefront_group* group = hipcpu_wavefront_exchange(mask, piece);
        piece = group->active >> source & 1 ? group->value[source] : 0;
        __builtin_memcpy(reinterpret_cast<char*>(&result) + at, &piece, bytes);
    }
    return result;
}

inline uint64_t equal_lanes(const hipcpu_wavefront_group* group, uint64_t mask, uint64_t bits) {
    uint64_t equal = 0;
    for (uint64_t rest = group->active & mask; rest != 0; rest &= rest - 1) {
        const int lane = __builtin_ctzll(rest);
        equal |= static_cast<uint64_t>(group->value[lane] == bits) << lane;
    }
    return equal;
}

// Those lanes of the mask that hold the same bits as the calling one; all that take part; and which of the sets of equal lanes, counted from
// the lowest lane's, is its own.
struct matching_lanes {
    uint64_t equal, present;
    unsigned rank, count;
};
HIPCPU_INLINE matching_lanes match(uint64_t mask, uint64_t bits) {
    const hipcpu_wavefront_group* group = hipcpu_wavefront_exchange(mask, bits);
    matching_lanes found = {equal_lanes(group, mask, bits), group->active & mask, 0, 0};
    for (uint64_t rest = found.present; rest != 0; ++found.count) {
        const uint64_t same = equal_lanes(group, mask, group->value[__builtin_ctzll(rest)]);
        found.rank = same == found.equal ? found.count : found.rank;
        rest &= ~same;
    }
    return found;
}

// The combination of all lanes' values, the same in every lane.
template <class T, class F>
HIPCPU_TEMPLATE T reduce(uint64_t mask, T value, F combine) {
    static_assert(sizeof(T) <= 8, "a reduced value has at most eight bytes");
    uint64_t bits = 0;
    __builtin_memcpy(&bits, &value, sizeof(T));
    const hipcpu_wavefront_group* group = hipcpu_wavefront_exchange(mask, bits);
    uint64_t rest = group->active & mask;
    T result;
    __builtin_memcpy(&result, &group->value[__builtin_ctzll(rest)], sizeof(T));
    for (rest &= rest - 1; rest != 0; rest &= rest - 1) {
        T other;
        __builtin_memcpy(&other, &group->value[__builtin_ctzll(rest)], sizeof(T));
        result = combine(result, other);
    }
    return result;
}

} // namespace hipcpu::language
