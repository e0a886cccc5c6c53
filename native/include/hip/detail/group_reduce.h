// Reductions and scans over tiles and coalesced groups, combined in the order of ranks.
#pragma once
#include "group_partition.h"

namespace cooperative_groups {

#define HIPCPU_GROUP_OPERATOR(name, expression)                                                                                                     \
    template <class T = void>                                                                                                                       \
    struct name {                                                                                                                                   \
        HIPCPU_TEMPLATE T operator()(T a, T b) const { return expression; }                                                                          \
    };                                                                                                                                              \
    template <>                                                                                                                                     \
    struct name<void> {                                                                                                                             \
        template <class U>                                                                                                                          \
        HIPCPU_TEMPLATE U operator()(U a, U b) const {                                                                                               \
            return expression;                                                                                                                      \
        }                                                                                                                                           \
    };
HIPCPU_GROUP_OPERATOR(plus, a + b)
HIPCPU_GROUP_OPERATOR(less, b < a ? b : a)
HIPCPU_GROUP_OPERATOR(greater, a < b ? b : a)
HIPCPU_GROUP_OPERATOR(bit_and, a & b)
HIPCPU_GROUP_OPERATOR(bit_or, a | b)
HIPCPU_GROUP_OPERATOR(bit_xor, a ^ b)
#undef HIPCPU_GROUP_OPERATOR

template <class Group, class T, class F>
HIPCPU_TEMPLATE T reduce(const Group& group, T value, F&& combine) {
    if constexpr (sizeof(T) <= 8) {
        return hipcpu::language::reduce(group.lanes(), value, combine);
    } else {
        T result = group.shfl(value, 0);
        for (unsigned rank = 1; rank < group.size(); ++rank) {
            result = combine(result, group.shfl(value, static_cast<int>(rank)));
        }
        return result;
    }
}

// The combination of all ranks up to the calling lane's, and of those before it (T() for rank 0).
template <class Group, class T, class F>
HIPCPU_TEMPLATE T inclusive_scan(const Group& group, T value, F&& combine) {
    const unsigned own = group.thread_rank();
    for (unsigned distance = 1; distance < group.size(); distance *= 2) {
        const T before = group.shfl_up(value, distance);
        value = own >= distance ? static_cast<T>(combine(before, value)) : value;
    }
    return value;
}
template <class Group, class T, class F>
HIPCPU_TEMPLATE T exclusive_scan(const Group& group, T value, F&& combine) {
    const T before = group.shfl_up(inclusive_scan(group, value, combine), 1);
    return group.thread_rank() == 0 ? T() : before;
}
template <class Group, class T>
HIPCPU_TEMPLATE T inclusive_scan(const Group& group, T value) {
    return inclusive_scan(group, value, plus<T>());
}
template <class Group, class T>
HIPCPU_TEMPLATE T exclusive_scan(const Group& group, T value) {
    return exclusive_scan(group, value, plus<T>());
}

} // namespace cooperative_groups
