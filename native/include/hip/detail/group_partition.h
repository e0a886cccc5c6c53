// Cutting groups into groups: tiles of fixed or run-time size, and the lanes that agree on a predicate or label.
#pragma once
#include "group_tile.h"

namespace hipcpu::language {

// The lanes of those ranks of the mask that fall into the same run of `size` ranks as the calling lane's.
HIPCPU_INLINE uint64_t lanes_of_same_tile(uint64_t mask, unsigned size) {
    const unsigned tile = lanes_below(mask) / size;
    uint64_t lanes = 0;
    for (unsigned rank = 0; mask != 0; mask &= mask - 1, ++rank) {
        lanes |= rank / size == tile ? mask & -mask : 0;
    }
    return lanes;
}
HIPCPU_INLINE cooperative_groups::coalesced_group tile_of(uint64_t mask, unsigned size) {
    const unsigned count = static_cast<unsigned>(__builtin_popcountll(mask));
    return cooperative_groups::coalesced_group(lanes_of_same_tile(mask, size), lanes_below(mask) / size, (count + size - 1) / size);
}

// Partitions by equal labels are numbered by their lowest lane.
template <class Label>
HIPCPU_TEMPLATE cooperative_groups::coalesced_group labeled(uint64_t mask, Label label) {
    const matching_lanes found = match(mask, bits_of(label));
    return cooperative_groups::coalesced_group(found.equal, found.rank, found.count);
}

} // namespace hipcpu::language

namespace cooperative_groups {

template <unsigned Size>
HIPCPU_TEMPLATE thread_block_tile<Size, thread_block> tiled_partition(const thread_block&) {
    return {};
}
template <unsigned Size, unsigned ParentSize, class Parent>
HIPCPU_TEMPLATE thread_block_tile<Size, thread_block_tile<ParentSize, Parent>> tiled_partition(const thread_block_tile<ParentSize, Parent>&) {
    static_assert(Size <= ParentSize, "a tile is no larger than the tile it is cut from");
    return {};
}
template <unsigned Size>
HIPCPU_TEMPLATE coalesced_group tiled_partition(const coalesced_group& parent) {
    return hipcpu::language::tile_of(parent.lanes(), Size);
}
HIPCPU_INLINE coalesced_group tiled_partition(const coalesced_group& parent, unsigned size) {
    return hipcpu::language::tile_of(parent.lanes(), size);
}
// A block is cut wavefront by wavefront, so that the size of a tile divides the wavefront's.
HIPCPU_INLINE thread_group tiled_partition(const thread_group& parent, unsigned size) {
    const uint64_t lanes = parent.within_wavefront() ? parent.lanes() : hipcpu::language::low_lanes(HIPCPU_WAVEFRONT);
    const unsigned long long left = parent.size() - (parent.thread_rank() - hipcpu_lane());
    const uint64_t present = parent.within_wavefront() || left >= HIPCPU_WAVEFRONT ? ~uint64_t(0) : hipcpu::language::low_lanes(static_cast<unsigned>(left));
    return thread_group(hipcpu::language::tile_of(lanes & present, size));
}

HIPCPU_INLINE coalesced_group binary_partition(const coalesced_group& group, bool predicate) {
    const uint64_t yes = hipcpu::language::ballot(group.lanes(), predicate);
    return coalesced_group(predicate ? yes : group.lanes() & ~yes, predicate, 2);
}
template <unsigned Size, class Parent>
HIPCPU_TEMPLATE coalesced_group binary_partition(const thread_block_tile<Size, Parent>& group, bool predicate) {
    return coalesced_group(hipcpu::language::match(group.lanes(), predicate).equal, predicate, 2);
}
template <class Label>
HIPCPU_TEMPLATE coalesced_group labeled_partition(const coalesced_group& group, Label label) {
    return hipcpu::language::labeled(group.lanes(), label);
}
template <unsigned Size, class Parent, class Label>
HIPCPU_TEMPLATE coalesced_group labeled_partition(const thread_block_tile<Size, Parent>& group, Label label) {
    return hipcpu::language::labeled(group.lanes(), label);
}

template <class Group>
HIPCPU_TEMPLATE void sync(const Group& group) {
    group.sync();
}
template <class Group>
HIPCPU_TEMPLATE auto thread_rank(const Group& group) {
    return group.thread_rank();
}
template <class Group>
HIPCPU_TEMPLATE auto group_size(const Group& group) {
    return group.size();
}
template <class Group>
HIPCPU_TEMPLATE bool is_valid(const Group& group) {
    return group.is_valid();
}
// One lane of the group, the lowest, runs the function.
template <class Group, class F, class... A>
HIPCPU_TEMPLATE void invoke_one(const Group& group, F&& function, A&&... arguments) {
    if (group.thread_rank() == 0) {
        function(static_cast<A&&>(arguments)...);
    }
}

} // namespace cooperative_groups
