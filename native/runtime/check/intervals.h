// The intervals of all blocks: who an interval number belonged to.
#pragma once
#include "runtime/check/record.h"
#include <atomic>
#include <cstdint>

namespace hipcpu::check {

// A stretch of one block between two barriers.
struct Interval {
    uint32_t block; // linear in the grid
    uint32_t phase; // how many barriers the block had passed
};

class Intervals {
  public:
    static Intervals& all();

    // The next number, now owned by that stretch. Numbers rise; 0 is never given; interval_limit - 1 is given to everybody once the
    // numbers are used up, see exhausted().
    uint64_t open(uint32_t block, uint32_t phase);
    const Interval& operator[](uint64_t number) const { return table[number]; }
    // The number that open() gives next.
    uint64_t next() const { return counter.load(std::memory_order_relaxed); }
    // Nothing can be said about order any more until all shadows are cleared and restart() was called.
    bool exhausted() const { return next() >= interval_limit - 1; }
    void restart() { counter.store(1, std::memory_order_relaxed); }

  private:
    Intervals();
    std::atomic<uint64_t> counter{1};
    Interval* table;
};

} // namespace hipcpu::check
