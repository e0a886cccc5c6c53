// The fences and acquired flags of one block's lanes; the order that they make is kept in Releases.
#pragma once
#include "runtime/check/block_order.h"
#include "runtime/check/releases.h"
#include <array>

namespace hipcpu::check {

class Flags {
  public:
    void begin_block();
    // The lane passed a device-wide fence; now: what its accesses are recorded as from here on.
    void fence(unsigned lane, Record now);
    // The lane read a flag that makes everything up to the horizon visible to it.
    void acquire(unsigned lane, Horizon horizon);
    // A barrier: what one lane sees, all see from now on. phase_start: the record of any access after the barrier.
    void barrier(Record phase_start);
    // Lanes first + i of a wavefront met, for each bit i of active.
    void meet(unsigned first, uint64_t active);

    Horizon horizon(unsigned lane) const { return horizons[lane] > shared_horizon ? horizons[lane] : shared_horizon; }
    // What an atomic or volatile write of the lane releases: everything before this record. 0: nothing, there was no fence.
    Record released(unsigned lane) const { return fences[lane] ? fences[lane] : shared_fence; }

  private:
    std::array<Record, BlockOrder::most_lanes> fences{};
    std::array<Horizon, BlockOrder::most_lanes> horizons{};
    bool used = false;
    Record shared_fence = 0;      // a lane had passed a fence before the last barrier
    Horizon shared_horizon = 0;   // as of the last barrier
    Horizon furthest_horizon = 0; // of all lanes
};

} // namespace hipcpu::check
