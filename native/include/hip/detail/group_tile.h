// Groups of lanes within a wavefront. All operations name their lanes to the runtime by a mask, so that groups in different branches
// do not wait for each other.
#pragma once
#include "group_block.h"

namespace hipcpu::language {

constexpr uint64_t low_lanes(unsigned count) { return count >= 64 ? ~uint64_t(0) : (uint64_t(1) << count) - 1; }
HIPCPU_INLINE unsigned lanes_below(uint64_t mask) { return static_cast<unsigned>(__builtin_popcountll(mask & low_lanes(hipcpu_lane()))); }

// The lane of rank `rank` in the mask, or 64 where there is none.
HIPCPU_INLINE unsigned lane_of_rank(uint64_t mask, unsigned rank) {
    for (; rank > 0 && mask != 0; --rank) {
        mask &= mask - 1;
    }
    return mask == 0 ? 64u : static_cast<unsigned>(__builtin_ctzll(mask));
}
// The bits of `lanes` that lie in `mask`, moved together: bit i tells of the lane of rank i.
HIPCPU_INLINE uint64_t packed_lanes(uint64_t mask, uint64_t lanes) {
    uint64_t packed = 0;
    for (unsigned rank = 0; mask != 0; mask &= mask - 1, ++rank) {
        packed |= (lanes >> __builtin_ctzll(mask) & 1) << rank;
    }
    return packed;
}
// A value from the lane of that rank; a rank outside the group gives the lane's own value back.
template <class T>
HIPCPU_TEMPLATE T exchange_by_rank(uint64_t mask, T value, unsigned rank) {
    const unsigned source = lane_of_rank(mask, rank);
    return exchange(mask, value, source > 63 ? hipcpu_lane() : source);
}

} // namespace hipcpu::language

namespace cooperative_groups {

// Which tile of its parent a lane is in: computed from the parent's type, or kept where that is forgotten (Parent is void).
template <unsigned Size, class Parent>
struct tile_place {
    HIPCPU_TEMPLATE static unsigned meta_group_rank() { return static_cast<unsigned>(Parent::thread_rank()) / Size; }
    HIPCPU_TEMPLATE static unsigned meta_group_size() { return (static_cast<unsigned>(Parent::size()) + Size - 1) / Size; }
};
template <unsigned Size>
struct tile_place<Size, void> {
    unsigned rank, count;
    HIPCPU_TEMPLATE unsigned meta_group_rank() const { return rank; }
    HIPCPU_TEMPLATE unsigned meta_group_size() const { return count; }
};

// Size consecutive lanes of a wavefront, a power of two; Parent is the type of the group it was cut from.
template <unsigned Size, class Parent = void>
class thread_block_tile : public tile_place<Size, Parent> {
    static_assert(Size > 0 && (Size & (Size - 1)) == 0 && Size <= HIPCPU_WAVEFRONT, "the size of a tile is a power of two up to the wavefront size");

public:
    thread_block_tile() = default;
    template <class Known, std::enable_if_t<std::is_void_v<Parent> && !std::is_void_v<Known>, int> = 0>
    HIPCPU_TEMPLATE thread_block_tile(const thread_block_tile<Size, Known>& tile)
        : tile_place<Size, Parent>{tile.meta_group_rank(), tile.meta_group_size()} {}

    HIPCPU_TEMPLATE static uint64_t lanes() { return hipcpu::language::low_lanes(Size) << (hipcpu_lane() & ~(Size - 1)); }
    static constexpr unsigned size() { return Size; }
    static constexpr unsigned num_threads() { return Size; }
    HIPCPU_TEMPLATE static unsigned thread_rank() { return hipcpu_lane() & (Size - 1); }
    HIPCPU_TEMPLATE static bool is_valid() { return true; }
    HIPCPU_TEMPLATE static void sync() { hipcpu_wavefront_barrier(lanes()); }

    template <class T>
    HIPCPU_TEMPLATE T shfl(T value, int rank) const {
        return hipcpu::language::exchange(lanes(), value, hipcpu::language::section_lane(hipcpu_lane(), rank, Size));
    }
    template <class T>
    HIPCPU_TEMPLATE T shfl_up(T value, unsigned delta) const {
        return hipcpu::language::exchange(lanes(), value, hipcpu::language::lane_below(hipcpu_lane(), delta, Size));
    }
    template <class T>
    HIPCPU_TEMPLATE T shfl_down(T value, unsigned delta) const {
        return hipcpu::language::exchange(lanes(), value, hipcpu::language::lane_above(hipcpu_lane(), delta, Size));
    }
    template <class T>
    HIPCPU_TEMPLATE T shfl_xor(T value, unsigned bits) const {
        return hipcpu::language::exchange(lanes(), value, hipcpu::language::lane_across(hipcpu_lane(), static_cast<int>(bits), Size));
    }
    HIPCPU_TEMPLATE int any(int predicate) const { return hipcpu::language::ballot(lanes(), predicate != 0) != 0; }
    HIPCPU_TEMPLATE int all(int predicate) const { return hipcpu::language::ballot(lanes(), predicate == 0) == 0; }
    // Bit i tells of the lane of rank i.
    HIPCPU_TEMPLATE unsigned long long ballot(int predicate) const {
        return hipcpu::language::ballot(lanes(), predicate != 0) >> (hipcpu_lane() & ~(Size - 1)) & hipcpu::language::low_lanes(Size);
    }
    template <class T>
    HIPCPU_TEMPLATE unsigned long long match_any(T value) const {
        return __match_any_sync(lanes(), value) >> (hipcpu_lane() & ~(Size - 1)) & hipcpu::language::low_lanes(Size);
    }
    template <class T>
    HIPCPU_TEMPLATE unsigned long long match_all(T value, int& all) const {
        return __match_all_sync(lanes(), value, &all) >> (hipcpu_lane() & ~(Size - 1)) & hipcpu::language::low_lanes(Size);
    }
};

// Any lanes of one wavefront, ranked from the lowest.
class coalesced_group {
public:
    HIPCPU_TEMPLATE coalesced_group(uint64_t lanes, unsigned meta_rank, unsigned meta_size)
        : mask(lanes), group_rank(meta_rank), group_count(meta_size) {}

    HIPCPU_TEMPLATE uint64_t lanes() const { return mask; }
    HIPCPU_TEMPLATE unsigned size() const { return static_cast<unsigned>(__builtin_popcountll(mask)); }
    HIPCPU_TEMPLATE unsigned num_threads() const { return size(); }
    HIPCPU_TEMPLATE unsigned thread_rank() const { return hipcpu::language::lanes_below(mask); }
    HIPCPU_TEMPLATE unsigned meta_group_rank() const { return group_rank; }
    HIPCPU_TEMPLATE unsigned meta_group_size() const { return group_count; }
    HIPCPU_TEMPLATE bool is_valid() const { return true; }
    HIPCPU_TEMPLATE void sync() const { hipcpu_wavefront_barrier(mask); }

    template <class T>
    HIPCPU_TEMPLATE T shfl(T value, int rank) const {
        return hipcpu::language::exchange_by_rank(mask, value, static_cast<unsigned>(rank) % size());
    }
    template <class T>
    HIPCPU_TEMPLATE T shfl_up(T value, unsigned delta) const {
        const unsigned rank = thread_rank();
        return hipcpu::language::exchange_by_rank(mask, value, delta > rank ? rank : rank - delta);
    }
    template <class T>
    HIPCPU_TEMPLATE T shfl_down(T value, unsigned delta) const {
        const unsigned rank = thread_rank();
        return hipcpu::language::exchange_by_rank(mask, value, delta >= size() - rank ? rank : rank + delta);
    }
    template <class T>
    HIPCPU_TEMPLATE T shfl_xor(T value, unsigned bits) const {
        return hipcpu::language::exchange_by_rank(mask, value, thread_rank() ^ bits);
    }
    HIPCPU_TEMPLATE int any(int predicate) const { return hipcpu::language::ballot(mask, predicate != 0) != 0; }
    HIPCPU_TEMPLATE int all(int predicate) const { return hipcpu::language::ballot(mask, predicate == 0) == 0; }
    HIPCPU_TEMPLATE unsigned long long ballot(int predicate) const {
        return hipcpu::language::packed_lanes(mask, hipcpu::language::ballot(mask, predicate != 0));
    }
    template <class T>
    HIPCPU_TEMPLATE unsigned long long match_any(T value) const {
        return hipcpu::language::packed_lanes(mask, __match_any_sync(mask, value));
    }
    template <class T>
    HIPCPU_TEMPLATE unsigned long long match_all(T value, int& all) const {
        return hipcpu::language::packed_lanes(mask, __match_all_sync(mask, value, &all));
    }

private:
    uint64_t mask;
    unsigned group_rank, group_count;
};

HIPCPU_INLINE coalesced_group coalesced_threads() {
    return coalesced_group(hipcpu_wavefront_ballot(hipcpu::language::all_lanes, 1), 0, 1);
}

// Any group, its kind known at run time.
class thread_group {
public:
    HIPCPU_TEMPLATE thread_group(const thread_block&) : kind(block) {}
    HIPCPU_TEMPLATE thread_group(const grid_group&) : kind(grid) {}
    HIPCPU_TEMPLATE thread_group(const multi_grid_group&) : kind(grid) {}
    HIPCPU_TEMPLATE thread_group(const coalesced_group& group) : kind(wavefront), mask(group.lanes()) {}
    template <unsigned Size, class Parent>
    HIPCPU_TEMPLATE thread_group(const thread_block_tile<Size, Parent>& tile) : kind(wavefront), mask(tile.lanes()) {}

    HIPCPU_TEMPLATE unsigned long long lanes() const { return mask; }
    HIPCPU_TEMPLATE bool within_wavefront() const { return kind == wavefront; }
    HIPCPU_TEMPLATE unsigned long long size() const {
        return kind == block ? thread_block::size() : kind == grid ? grid_group::size() : static_cast<unsigned>(__builtin_popcountll(mask));
    }
    HIPCPU_TEMPLATE unsigned long long num_threads() const { return size(); }
    HIPCPU_TEMPLATE unsigned long long thread_rank() const {
        return kind == block ? thread_block::thread_rank() : kind == grid ? grid_group::thread_rank() : hipcpu::language::lanes_below(mask);
    }
    HIPCPU_TEMPLATE bool is_valid() const { return true; }
    HIPCPU_TEMPLATE void sync() const {
        if (kind == block) {
            hipcpu_block_barrier();
        } else if (kind == grid) {
            hipcpu_grid_barrier();
        } else {
            hipcpu_wavefront_barrier(mask);
        }
    }

private:
    enum { block, grid, wavefront } kind;
    uint64_t mask = 0;
};

} // namespace cooperative_groups
