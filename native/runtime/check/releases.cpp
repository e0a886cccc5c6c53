#include "runtime/check/releases.h"

namespace hipcpu::check {
namespace {

uint64_t lane_key(uint32_t block, Record record) { return static_cast<uint64_t>(block) << 10 | lane_of(record); }

bool before(Record access, Record fence) {
    if (interval_of(access) != interval_of(fence)) return interval_of(access) < interval_of(fence);
    return time_of(access) < time_of(fence) || time_of(fence) == time_limit;
}

} // namespace

Releases& Releases::all() {
    static Releases releases;
    return releases;
}

void Releases::clear() {
    if (!any.load(std::memory_order_relaxed)) return;
    std::lock_guard<std::mutex> lock(mutex);
    any = false;
    counter = 0;
    flags.clear();
    lanes.clear();
    blocks.clear();
}

void Releases::release(uintptr_t address, uint32_t block, uint32_t phase, Record fence) {
    std::lock_guard<std::mutex> lock(mutex);
    any = true;
    Horizon now = ++counter;
    flags[address] = now;
    lanes.try_emplace(lane_key(block, fence), LaneRelease{now, fence}).first->second.latest = fence;
    blocks.try_emplace(block, BlockRelease{now, phase}).first->second.latest = phase;
}

Horizon Releases::acquire(uintptr_t address) {
    if (!any.load(std::memory_order_relaxed)) return 0;
    std::lock_guard<std::mutex> lock(mutex);
    auto flag = flags.find(address);
    return flag == flags.end() ? 0 : flag->second;
}

bool Releases::covers(Record access, uint32_t block, uint32_t phase, Horizon horizon) {
    if (horizon == 0) return false;
    std::lock_guard<std::mutex> lock(mutex);
    auto ofBlock = blocks.find(block);
    if (ofBlock != blocks.end() && ofBlock->second.first <= horizon && phase < ofBlock->second.latest) return true;
    auto ofLane = lanes.find(lane_key(block, access));
    return ofLane != lanes.end() && ofLane->second.first <= horizon && before(access, ofLane->second.latest);
}

} // namespace hipcpu::check
