// A race that is not yet sure to be one.
#pragma once
#include "runtime/check/finding.h"
#include <cstddef>
#include <cstdint>

namespace hipcpu::check {

struct Context;

// The store that a check is told of has not happened yet: only at the lane's next event can be seen whether it changed anything.
// And a plain read of a place that others change by atomics is the usual start of a compare-and-swap loop: only when no
// compare-and-swap of the lane follows soon was it a race.
struct Suspicion {
    enum class Waiting : uint8_t { nothing, value, compare_and_swap };
    Waiting waiting = Waiting::nothing;
    uint8_t events_left = 0;
    uint8_t size = 0;
    unsigned char before[16];
    Access access;
    Record other;
    bool other_wrote;
};

// A write of a place that another lane wrote, or read, without order.
void suspect_write(Context& context, const Access& access, Record other, bool other_wrote);
// A plain read of what another lane changed by an atomic.
void suspect_read(Context& context, const Access& access, Record other);
// Something happened: a store that was pending is now done.
void reconsider(Context& context);
// The lane stops here (barrier, end): what is still suspected is decided now.
void conclude(Context& context);
// The lane does a compare-and-swap there, which proves what it read of that place by a plain read: that read counts as atomic.
void forgive_read(Context& context, uintptr_t address, size_t size);

} // namespace hipcpu::check
