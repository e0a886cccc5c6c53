// Which accesses of one block happened before which: barriers order all lanes, wavefront operations order the lanes that met.
#pragma once
#include "runtime/check/intervals.h"
#include "runtime/check/record.h"
#include <array>
#include <cstdint>

namespace hipcpu::check {

class BlockOrder {
  public:
    static constexpr unsigned most_lanes = 1024;

    // A new block starts; wavefront_size is 32 or 64.
    void begin(uint32_t linear_block, unsigned lanes, unsigned wavefront_size);
    // Every lane of the block passed a barrier.
    void barrier();
    // The lanes in `active` of one wavefront met; everyone: no lane that still runs was missing.
    void meet(unsigned wavefront, uint64_t active, bool everyone);
    // What the lane does from now on can be told from what it did before.
    void tick(unsigned lane);

    // The record of an access that the lane makes now; kind, place and flags are to be added.
    Record now(unsigned lane) const { return record_of(intervals[lane >> shift], lane, times[lane]); }
    // Whether an access of this block, in this phase, by another lane happened before what `lane` does now.
    bool ordered(Record other, unsigned lane) const;

    uint32_t block() const { return number; }
    uint32_t phase() const { return phases; }
    uint64_t phase_first() const { return first; } // the first interval of this phase
    unsigned lane_count() const { return lanes; }
    unsigned wavefront_of(unsigned lane) const { return lane >> shift; }

  private:
    void open_phase();
    void clear_wavefront(unsigned wavefront);
    void renew_wavefront(unsigned wavefront);

    uint32_t number = 0;
    uint32_t phases = 0;
    uint64_t first = 0;
    unsigned lanes = 0;
    unsigned shift = 6;
    std::array<uint64_t, most_lanes / 32> intervals{};
    std::array<bool, most_lanes / 32> used{}; // the wavefront met since the last barrier
    std::array<uint8_t, most_lanes> times{};
    // known[a][b]: accesses of lane b of a's wavefront with an earlier time happened before what lane a does now
    std::array<std::array<uint8_t, 64>, most_lanes> known{};
};

} // namespace hipcpu::check
