#include "runtime/check/regions.h"
#include <algorithm>

namespace hipcpu::check {
namespace {

bool has_history(RegionKind kind) {
    return kind == RegionKind::buffer || kind == RegionKind::variable || kind == RegionKind::heap;
}

bool same_memory(const Region& one, const Region& other) {
    return one.low == other.low && one.high == other.high && one.kind == other.kind;
}

// The first region whose end lies beyond the address.
auto first_beyond(const std::vector<std::unique_ptr<Region>>& sorted, uintptr_t address) {
    return std::partition_point(sorted.begin(), sorted.end(), [=](const auto& region) { return region->high <= address; });
}

} // namespace

void Regions::replace(std::vector<Region> wanted) {
    std::vector<std::unique_ptr<Region>> next;
    next.reserve(wanted.size());
    for (Region& region : wanted) {
        auto known = first_beyond(sorted, region.low);
        if (known != sorted.end() && same_memory(**known, region)) {
            region.shadow = std::move((*known)->shadow);
        } else if (has_history(region.kind)) {
            region.shadow = Shadow(region.low, region.high - region.low);
        }
        next.push_back(std::make_unique<Region>(std::move(region)));
    }
    std::sort(next.begin(), next.end(), [](const auto& one, const auto& other) { return one->low < other->low; });
    sorted = std::move(next);
}

Region* Regions::find(uintptr_t address) const {
    auto region = first_beyond(sorted, address);
    return region != sorted.end() && (*region)->low <= address ? region->get() : nullptr;
}

Region* Regions::nearest(uintptr_t address) const {
    auto after = first_beyond(sorted, address);
    if (after == sorted.end()) return sorted.empty() ? nullptr : sorted.back().get();
    if (after == sorted.begin() || (*after)->low <= address) return after->get();
    Region* before = std::prev(after)->get();
    return address - before->high < (*after)->low - address ? before : after->get();
}

void Regions::forget_history() {
    for (auto& region : sorted) region->shadow.forget_all();
}

void RegionCache::reset(uintptr_t low, uintptr_t high) {
    for (Entry& entry : entries) entry = Entry();
    own.low = low;
    own.high = high;
}

Region* RegionCache::search(const Regions& regions, uintptr_t address, Entry& entry) {
    Region* region = address >= own.low && address < own.high ? &own : regions.find(address);
    if (region) entry = {region->low, region->high - region->low, region};
    return region;
}

} // namespace hipcpu::check
