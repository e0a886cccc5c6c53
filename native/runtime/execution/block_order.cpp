#include "runtime/execution/block_order.h"

#include <numeric>

#include "runtime/execution/random.h"
#include "hipcpu/extensions.h"

namespace hipcpu {

block_order::block_order(coordinates grid, uint64_t seed)
    : grid_(grid), blocks_(uint64_t{grid.x} * grid.y * grid.z), stride_(1), offset_(0) {
    if (seed == HIPCPU_SEED_REVERSE) {
        stride_ = blocks_ - 1;
        offset_ = blocks_ - 1;
    } else if (seed != 0) {
        random_sequence random(seed);
        offset_ = random.next() % blocks_;
        do {
            stride_ = 1 + random.next() % blocks_;
        } while (std::gcd(stride_, blocks_) != 1);
    }
}

coordinates block_order::at(uint64_t turn) const {
    if (blocks_ <= UINT32_MAX) {
        const uint64_t index = (turn * stride_ + offset_) % blocks_;
        const uint32_t small = static_cast<uint32_t>(index);
        const uint32_t row = small / grid_.x;
        return {small % grid_.x, row % grid_.y, row / grid_.y};
    }
    const uint64_t index = (static_cast<unsigned __int128>(turn) * stride_ + offset_) % blocks_;
    const uint64_t row = index / grid_.x;
    return {static_cast<uint32_t>(index % grid_.x), static_cast<uint32_t>(row % grid_.y), static_cast<uint32_t>(row / grid_.y)};
}

}  // namespace hipcpu
