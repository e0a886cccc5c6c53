// The lanes of one wavefront: which may run, which wait for what, and what they told each other.
#pragma once
#include <cstdint>

#include "hipcpu/device.h"
#include "runtime/execution/context.h"

namespace hipcpu {

struct wavefront {
    // Sets of lanes, bit i is lane i. A live lane is the running one, or in one of the last three, or waits for the block.
    uint64_t live;       // have not ended
    uint64_t fresh;      // have not begun
    uint64_t runnable;   // were suspended and are free to go on
    uint64_t exchanging; // wait in a wavefront operation

    const void* site;       // where the first of the exchanging lanes waits
    const void* quick_site; // the same where the next lane in natural order is all that there is to choose, else null
    bool diverged;          // the exchanging lanes wait at more than one site
    uint64_t votes;         // the exchanging lanes whose predicate holds
    uint64_t read_votes;
    hipcpu_wavefront_group* deposit; // the exchanging lanes put their values here
    hipcpu_wavefront_group* read;    // and the lanes released last read theirs here

    context contexts[64];  // of the suspended lanes
    const void* sites[64]; // where each lane waits
    hipcpu_wavefront_group groups[2];

    // All of these lanes live and fresh.
    void begin(uint64_t lanes);

    // Lets the exchanging lanes go on that wait at the place which stands first in the source. No lane may be runnable: then all that were released before
    // have read what they wanted.
    void release_group();

private:
    uint64_t first_site_lanes() const;
    void copy_to_read(uint64_t group);
};

}  // namespace hipcpu
