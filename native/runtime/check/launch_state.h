// The launch that is being checked; one at a time in a process.
#pragma once
#include "runtime/check/launch.h"

namespace hipcpu::check {

struct LaunchState {
    Launch launch;
    Regions regions;
    Record first = 0; // accesses recorded before are over
    uint64_t generation = 0; // rises with every launch
    bool active = false;
};

LaunchState& launch_state();

} // namespace hipcpu::check
