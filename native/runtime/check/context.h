// What the checks know about the lane that runs on this operating system thread.
#pragma once
#include "runtime/check/block_order.h"
#include "runtime/check/flags.h"
#include "runtime/check/regions.h"
#include "runtime/check/shared_layout.h"
#include "runtime/check/suspicion.h"
#include <array>
#include <cstdint>
#include <optional>

namespace hipcpu::check {

struct Launch;

// Shared memory of the block: one area for the static arrays, one for the dynamic memory.
struct SharedArea {
    uintptr_t base = 0;
    size_t size = 0;
    Shadow shadow;
    const SharedLayout* layout = nullptr; // null: one array that fills the area
};

struct Context {
    // The next access of the running lane is recorded as this, with kind and place added.
    Record self = 0;
    // Accesses recorded before launch_first are over. Those of [block_first, phase_first) are of this block and before its last
    // barrier. In shared memory, what was recorded before written_since was recorded for another block.
    Record launch_first = 0;
    Record block_first = 0;
    Record phase_first = 0;
    Record written_since = 0;

    uintptr_t code = 0; // where the module's code starts
    SharedArea statics;
    SharedArea dynamic;
    uintptr_t stack_low = 0; // the running lane's
    size_t stack_size = 0;
    uintptr_t stacks = 0; // all of them
    size_t stack_distance = 0;
    Suspicion suspicion;
    // A read of shared memory that nobody had written. Told when the block reaches its next barrier, since until then the missing
    // write may come: then it was a race.
    std::optional<Finding> unwritten;
    const Regions* regions = nullptr;
    RegionCache cache;

    const Launch* launch = nullptr;
    uint64_t generation = 0; // of the launch that the fields above were set up for
    unsigned lane = 0;
    BlockOrder order;
    std::array<uint32_t, 3> block{};
    // Fences of the device order lanes of all blocks, fences of the block those of this one alone.
    Flags device_flags;
    Flags block_flags;
    Releases block_releases;
};

// The context of this thread while a checked kernel runs on it, else null.
extern __thread Context* running __attribute__((tls_model("initial-exec")));

} // namespace hipcpu::check
