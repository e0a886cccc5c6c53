// Order between lanes that no barrier orders: a fence followed by an atomic or volatile write releases what came before the fence,
// and an atomic or volatile read of that place acquires it. Where the exact order would need a
// history, the answer is "ordered": a race may be missed, but none is made up.
#pragma once
#include "runtime/check/record.h"
#include <atomic>
#include <cstdint>
#include <mutex>
#include <unordered_map>

namespace hipcpu::check {

// A point in the order of all releases; 0: before the first.
using Horizon = uint64_t;

class Releases {
  public:
    // Those by fences of the device, shared by all blocks of a launch.
    static Releases& all();

    // A launch or a phase between grid barriers starts: what went before is over.
    void clear();
    // A lane of the block, in its `phase`, releases through the flag at `address` everything of its own before `fence` and everything
    // of its block in earlier phases.
    void release(uintptr_t address, uint32_t block, uint32_t phase, Record fence);
    // What reading the flag at `address` makes visible.
    Horizon acquire(uintptr_t address);
    // Whether the access, by a lane of the block in that phase, was released at or before the horizon.
    bool covers(Record access, uint32_t block, uint32_t phase, Horizon horizon);

  private:
    struct LaneRelease {
        Horizon first;
        Record latest;
    };
    struct BlockRelease {
        Horizon first;
        uint32_t latest;
    };
    std::mutex mutex;
    std::atomic<bool> any{false};
    Horizon counter = 0;
    std::unordered_map<uintptr_t, Horizon> flags;
    std::unordered_map<uint64_t, LaneRelease> lanes;
    std::unordered_map<uint32_t, BlockRelease> blocks;
};

} // namespace hipcpu::check
