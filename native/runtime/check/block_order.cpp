#include "runtime/check/block_order.h"
#include <algorithm>

namespace hipcpu::check {

void BlockOrder::begin(uint32_t linear_block, unsigned lane_count, unsigned wavefront_size) {
    // before anything else: the block that was here may have had another wavefront size and more lanes
    for (unsigned wavefront = 0; wavefront < used.size(); wavefront++) {
        if (used[wavefront]) clear_wavefront(wavefront);
    }
    number = linear_block;
    phases = 0;
    shift = wavefront_size == 32 ? 5 : 6;
    lanes = std::min(lane_count, most_lanes);
    open_phase();
}

void BlockOrder::barrier() {
    phases++;
    open_phase();
}

void BlockOrder::open_phase() {
    first = Intervals::all().open(number, phases);
    unsigned wavefronts = (lanes + (1u << shift) - 1) >> shift;
    for (unsigned wavefront = 0; wavefront < wavefronts; wavefront++) {
        intervals[wavefront] = first;
        if (used[wavefront]) clear_wavefront(wavefront);
    }
}

void BlockOrder::clear_wavefront(unsigned wavefront) {
    used[wavefront] = false;
    unsigned begin = wavefront << shift;
    unsigned end = std::min(begin + (1u << shift), most_lanes);
    for (unsigned lane = begin; lane < end; lane++) {
        times[lane] = 0;
        known[lane].fill(0);
    }
}

void BlockOrder::renew_wavefront(unsigned wavefront) {
    clear_wavefront(wavefront);
    intervals[wavefront] = Intervals::all().open(number, phases);
}

void BlockOrder::meet(unsigned wavefront, uint64_t active, bool everyone) {
    used[wavefront] = true;
    unsigned begin = wavefront << shift;
    std::array<uint8_t, 64> common{};
    uint8_t latest = 0;
    for (unsigned i = 0; i < 64; i++) {
        if (!(active >> i & 1)) continue;
        const auto& row = known[begin + i];
        for (unsigned j = 0; j < 64; j++) common[j] = std::max(common[j], row[j]);
        uint8_t& time = times[begin + i];
        if (time < time_limit) time++;
        common[i] = time;
        latest = std::max(latest, time);
    }
    if (everyone && latest == time_limit) {
        renew_wavefront(wavefront);
        return;
    }
    for (unsigned i = 0; i < 64; i++) {
        if (active >> i & 1) known[begin + i] = common;
    }
}

void BlockOrder::tick(unsigned lane) {
    used[lane >> shift] = true;
    if (times[lane] < time_limit) times[lane]++;
}

bool BlockOrder::ordered(Record other, unsigned lane) const {
    unsigned otherLane = lane_of(other);
    if (otherLane == lane) return true;
    if (wavefront_of(otherLane) != wavefront_of(lane)) return false;
    if (interval_of(other) != intervals[lane >> shift]) return true;
    uint8_t reached = known[lane][otherLane & ((1u << shift) - 1)];
    return reached == time_limit || time_of(other) < reached;
}

} // namespace hipcpu::check
