// Turns what a check saw into a finding with a message.
#pragma once
#include "runtime/check/context.h"
#include "runtime/check/finding.h"

namespace hipcpu::check {

inline Region* find_region(Context& context, uintptr_t address) { return context.cache.find(*context.regions, address); }
inline bool writable(const Region& region) {
    return region.kind != RegionKind::constant && region.kind != RegionKind::read_only && region.kind != RegionKind::unchecked;
}

// None of these need return: the first finding ends the kernel unless findings are collected.
void report_bounds(Context& context, const Access& access);
void report_unwritten(Context& context, const Access& access);
// same_value: the access is a write that did not change the memory.
void report_race(Context& context, const Access& access, Record other, bool other_wrote, bool same_value = false);

} // namespace hipcpu::check
