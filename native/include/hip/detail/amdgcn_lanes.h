// The built-in functions for AMD devices that move values between lanes. A lane that is read but takes no part gives 0.
#pragma once
#include "convert.h"
#include "wavefront.h"

namespace hipcpu::language {

// The lane that a data-parallel-primitive control word reads from, or -1 where that is outside its row.
HIPCPU_INLINE int dpp_source(int lane, int control) {
    const int row = lane & ~15, place = lane & 15;
    const int amount = control & 15;
    if (control < 0x100) { // a permutation of each four lanes
        return (lane & ~3) | (control >> 2 * (lane & 3) & 3);
    }
    switch (control) {
    case 0x130: return lane + 1 < HIPCPU_WAVEFRONT ? lane + 1 : -1;
    case 0x134: return (lane + 1) & (HIPCPU_WAVEFRONT - 1);
    case 0x138: return lane - 1;
    case 0x13c: return (lane - 1) & (HIPCPU_WAVEFRONT - 1);
    case 0x140: return row | (15 - place);
    case 0x141: return (lane & ~7) | (7 - (lane & 7));
    case 0x142: return lane < 16 ? -1 : row - 1;
    case 0x143: return lane < 32 ? -1 : 31;
    default: break;
    }
    switch (control >> 4) {
    case 0x10: return place + amount < 16 ? lane + amount : -1;
    case 0x11: return place >= amount ? lane - amount : -1;
    case 0x12: return row | ((place - amount) & 15);
    case 0x15: return row | amount;
    case 0x16: return row | (place ^ amount);
    default: return -1;
    }
}

// The masks name rows of 16 and banks of 4 lanes that are written; elsewhere, and where the source is outside, `old` stays
// (0 in the latter case with bound_control).
template <class T>
HIPCPU_TEMPLATE T move_by_dpp(T old, T value, int control, int row_mask, int bank_mask, bool bound_control) {
    const hipcpu_wavefront_group* group = hipcpu_wavefront_exchange(all_lanes, bits_of(value));
    const int lane = static_cast<int>(hipcpu_lane());
    if ((row_mask >> (lane >> 4) & 1) == 0 || (bank_mask >> (lane >> 2 & 3) & 1) == 0) {
        return old;
    }
    const int source = dpp_source(lane, control);
    if (source < 0 || (group->active >> source & 1) == 0) {
        return bound_control ? T() : old;
    }
    T moved;
    __builtin_memcpy(&moved, &group->value[source], sizeof(T));
    return moved;
}

} // namespace hipcpu::language

template <class T>
HIPCPU_TEMPLATE T __builtin_amdgcn_update_dpp(T old, hipcpu::language::identity_t<T> value, int control, int row_mask, int bank_mask, bool bound_control) {
    return hipcpu::language::move_by_dpp<T>(old, value, control, row_mask, bank_mask, bound_control);
}
template <class T>
HIPCPU_TEMPLATE T __builtin_amdgcn_mov_dpp(T value, int control, int row_mask, int bank_mask, bool bound_control) {
    return hipcpu::language::move_by_dpp<T>(value, value, control, row_mask, bank_mask, bound_control);
}
#define __hip_move_dpp(value, control, row_mask, bank_mask, bound_control)                                                                          \
    __builtin_amdgcn_mov_dpp(static_cast<int>(value), control, row_mask, bank_mask, bound_control)
template <int Control, int RowMask, int BankMask, bool BoundControl>
HIPCPU_TEMPLATE int __hip_move_dpp_N(int value) {
    return __builtin_amdgcn_mov_dpp(value, Control, RowMask, BankMask, BoundControl);
}

// The value of the lowest lane; of a given lane; `value` in that lane and `old` in the others.
template <class T>
HIPCPU_TEMPLATE T __builtin_amdgcn_readfirstlane(T value) {
    const hipcpu_wavefront_group* group = hipcpu_wavefront_exchange(hipcpu::language::all_lanes, hipcpu::language::bits_of(value));
    T first;
    __builtin_memcpy(&first, &group->value[__builtin_ctzll(group->active)], sizeof(T));
    return first;
}
template <class T>
HIPCPU_TEMPLATE T __builtin_amdgcn_readlane(T value, int lane) {
    return hipcpu::language::exchange(hipcpu::language::all_lanes, value, static_cast<unsigned>(lane) & (HIPCPU_WAVEFRONT - 1));
}
HIPCPU_INLINE int __builtin_amdgcn_writelane(int value, int lane, int old) { return static_cast<int>(hipcpu_lane()) == lane ? value : old; }

// Pull from, and push to, the lane that a byte address names (four bytes a lane); a lane that nobody pushes to gets 0.
HIPCPU_INLINE int __builtin_amdgcn_ds_bpermute(int address, int value) {
    return hipcpu::language::exchange(hipcpu::language::all_lanes, value, static_cast<unsigned>(address) >> 2 & (HIPCPU_WAVEFRONT - 1));
}
HIPCPU_INLINE int __builtin_amdgcn_ds_permute(int address, int value) {
    const uint64_t target = static_cast<unsigned>(address) >> 2 & (HIPCPU_WAVEFRONT - 1);
    const hipcpu_wavefront_group* group = hipcpu_wavefront_exchange(hipcpu::language::all_lanes, target << 32 | static_cast<unsigned>(value));
    int received = 0;
    for (uint64_t rest = group->active; rest != 0; rest &= rest - 1) {
        const uint64_t sent = group->value[__builtin_ctzll(rest)];
        received = sent >> 32 == hipcpu_lane() ? static_cast<int>(sent) : received;
    }
    return received;
}
// Within 32 lanes: a permutation of each four lanes (bit 15), or lane number bits by an and, an or and an exclusive-or mask.
HIPCPU_INLINE int __builtin_amdgcn_ds_swizzle(int value, int pattern) {
    const int lane = static_cast<int>(hipcpu_lane());
    const int inside = (((lane & 31) & (pattern & 31)) | (pattern >> 5 & 31)) ^ (pattern >> 10 & 31);
    const int source = pattern & 0x8000 ? (lane & ~3) | (pattern >> 2 * (lane & 3) & 3) : (lane & ~31) | inside;
    return hipcpu::language::exchange(hipcpu::language::all_lanes, value, static_cast<unsigned>(source));
}
HIPCPU_INLINE int __hip_ds_bpermute(int address, int value) { return __builtin_amdgcn_ds_bpermute(address, value); }
HIPCPU_INLINE float __hip_ds_bpermutef(int address, float value) {
    return __int_as_float(__builtin_amdgcn_ds_bpermute(address, __float_as_int(value)));
}
HIPCPU_INLINE int __hip_ds_permute(int address, int value) { return __builtin_amdgcn_ds_permute(address, value); }
HIPCPU_INLINE float __hip_ds_permutef(int address, float value) { return __int_as_float(__builtin_amdgcn_ds_permute(address, __float_as_int(value))); }
HIPCPU_INLINE int __hip_ds_swizzle(int value, int pattern) { return __builtin_amdgcn_ds_swizzle(value, pattern); }
HIPCPU_INLINE float __hip_ds_swizzlef(float value, int pattern) {
    return __int_as_float(__builtin_amdgcn_ds_swizzle(__float_as_int(value), pattern));
}
template <int Pattern>
HIPCPU_TEMPLATE int __hip_ds_swizzle_N(int value) {
    return __builtin_amdgcn_ds_swizzle(value, Pattern);
}

HIPCPU_INLINE unsigned long long __builtin_amdgcn_ballot_w64(bool predicate) { return hipcpu_wavefront_ballot(hipcpu::language::all_lanes, predicate); }
HIPCPU_INLINE unsigned __builtin_amdgcn_ballot_w32(bool predicate) {
    return static_cast<unsigned>(hipcpu_wavefront_ballot(hipcpu::language::all_lanes, predicate));
}
HIPCPU_INLINE unsigned long long __builtin_amdgcn_read_exec() { return hipcpu_wavefront_ballot(hipcpu::language::all_lanes, 1); }
HIPCPU_INLINE unsigned __builtin_amdgcn_read_exec_lo() { return static_cast<unsigned>(__builtin_amdgcn_read_exec()); }
HIPCPU_INLINE unsigned __builtin_amdgcn_read_exec_hi() { return static_cast<unsigned>(__builtin_amdgcn_read_exec() >> 32); }

// How many bits of the mask belong to lower lanes, and base: of lanes 0 to 31, and of lanes 32 to 63.
HIPCPU_INLINE unsigned __builtin_amdgcn_mbcnt_lo(unsigned mask, unsigned base) {
    const unsigned lane = hipcpu_lane();
    return static_cast<unsigned>(__builtin_popcount(lane >= 32 ? mask : mask & ((1u << lane) - 1u))) + base;
}
HIPCPU_INLINE unsigned __builtin_amdgcn_mbcnt_hi(unsigned mask, unsigned base) {
    const unsigned lane = hipcpu_lane();
    return (lane < 32 ? 0u : static_cast<unsigned>(__builtin_popcount(mask & ((1u << (lane - 32)) - 1u)))) + base;
}
