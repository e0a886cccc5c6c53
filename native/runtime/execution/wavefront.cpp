#include "runtime/execution/wavefront.h"

#include "runtime/execution/site_order.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hipcpu {

void wavefront::begin(uint64_t lanes) {
    live = fresh = lanes;
    runnable = exchanging = votes = 0;
    quick_site = nullptr;
    deposit = &groups[0];
    read = &groups[1];
}

void wavefront::release_group() {
    const uint64_t group = diverged ? first_site_lanes() : exchanging;
    if (group == exchanging) {
        std::swap(deposit, read);
        read_votes = votes;
    } else {
        copy_to_read(group);
        read_votes = votes & group;
    }
    read->active = group;
    votes &= ~group;
    exchanging &= ~group;
    runnable = group;
    quick_site = nullptr;
}

uint64_t wavefront::first_site_lanes() const {
    uint64_t group = 0;
    const void* first = nullptr;
    for (uint64_t rest = exchanging; rest != 0;) {
        const void* site = sites[__builtin_ctzll(rest)];
        uint64_t here = 0;
        for (uint64_t other = rest; other != 0; other &= other - 1) {
            const unsigned lane = static_cast<unsigned>(__builtin_ctzll(other));
            here |= uint64_t{sites[lane] == site} << lane;
        }
        if (group == 0 || stands_before(site, first)) {
            first = site;
            group = here;
        }
        rest &= ~here;
    }
    return group;
}

// The others' values stay where they were deposited.
void wavefront::copy_to_read(uint64_t group) {
    for (; group != 0; group &= group - 1) {
        const int lane = __builtin_ctzll(group);
        read->value[lane] = deposit->value[lane];
    }
}

}  // namespace hipcpu
