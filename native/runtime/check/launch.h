// What the checks must know of a launch.
#pragma once
#include "runtime/check/regions.h"
#include "runtime/check/shared_layout.h"
#include "runtime/module/loaded_code.h"
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace hipcpu::check {

struct Launch {
    std::shared_ptr<const loaded_code> code; // the module, in whose thread-local storage the static shared memory lies
    uintptr_t code_start = 0;
    SharedLayout statics; // the arrays of the static shared memory that the kernel may use
    std::array<uint32_t, 3> grid{};
    std::array<uint32_t, 3> block{}; // lanes in each direction
    unsigned wavefront = 64;
    bool concurrent = false; // several blocks are under way at the same time
};

// Regions: every device buffer and the module's data.
void launch_starts(Launch launch, std::vector<Region> regions);
void launch_ends();

} // namespace hipcpu::check
