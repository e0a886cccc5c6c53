// The order in which a grid's blocks begin.
#pragma once
#include <cstdint>

#include "hipcpu/position.h"

namespace hipcpu {

class block_order {
public:
    // seed: as hipcpuOptionSeed.
    block_order(coordinates grid, uint64_t seed);

    // blockIdx of the block that begins as number `turn`, 0 .. blocks-1.
    coordinates at(uint64_t turn) const;
    // The same, when `before` is that of the turn before: mostly one step along x.
    coordinates after(coordinates before, uint64_t turn) const {
        ++before.x;
        return stride_ == 1 && offset_ == 0 && before.x < grid_.x ? before : at(turn);
    }

private:
    coordinates grid_;
    uint64_t blocks_;
    uint64_t stride_; // without a common factor with blocks_, so that every block has its turn
    uint64_t offset_;
};

}  // namespace hipcpu
