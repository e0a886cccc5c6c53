#include "runtime/check/context.h"
#include "runtime/check/report.h"
#include <cstring>

namespace hipcpu::check {
namespace {

// Accesses of a lane between the plain read and the compare-and-swap of a loop that starts with one.
constexpr uint8_t patience = 8;

bool holds(const SharedArea& area, uintptr_t address, size_t size) {
    return address >= area.base && address + size <= area.base + area.size;
}

// The shadow of the whole stretch, or null.
Shadow* shadow_of(Context& context, uintptr_t address, size_t size) {
    if (holds(context.statics, address, size)) return &context.statics.shadow;
    if (holds(context.dynamic, address, size)) return &context.dynamic.shadow;
    Region* region = find_region(context, address);
    return region && address + size <= region->high && !region->shadow.empty() ? &region->shadow : nullptr;
}

void take(Suspicion& suspicion, Suspicion::Waiting waiting, const Access& access, Record other, bool other_wrote) {
    suspicion.waiting = waiting;
    suspicion.access = access;
    suspicion.other = other;
    suspicion.other_wrote = other_wrote;
}

void tell(Context& context, bool same_value) {
    Suspicion& suspicion = context.suspicion;
    suspicion.waiting = Suspicion::Waiting::nothing; // first: telling may not return
    report_race(context, suspicion.access, suspicion.other, suspicion.other_wrote, same_value);
}

} // namespace

void suspect_write(Context& context, const Access& access, Record other, bool other_wrote) {
    conclude(context);
    Suspicion& suspicion = context.suspicion;
    take(suspicion, Suspicion::Waiting::value, access, other, other_wrote);
    suspicion.size = static_cast<uint8_t>(access.size);
    memcpy(suspicion.before, reinterpret_cast<const void*>(access.address), access.size);
}

void suspect_read(Context& context, const Access& access, Record other) {
    conclude(context);
    take(context.suspicion, Suspicion::Waiting::compare_and_swap, access, other, true);
    context.suspicion.events_left = patience;
}

void reconsider(Context& context) {
    Suspicion& suspicion = context.suspicion;
    if (suspicion.waiting == Suspicion::Waiting::compare_and_swap && --suspicion.events_left > 0) return;
    conclude(context);
}

void conclude(Context& context) {
    Suspicion& suspicion = context.suspicion;
    switch (suspicion.waiting) {
    case Suspicion::Waiting::nothing:
        return;
    case Suspicion::Waiting::value:
        return tell(context, memcmp(suspicion.before, reinterpret_cast<const void*>(suspicion.access.address), suspicion.size) == 0);
    case Suspicion::Waiting::compare_and_swap:
        return tell(context, false);
    }
}

void forgive_read(Context& context, uintptr_t address, size_t size) {
    Suspicion& suspicion = context.suspicion;
    if (suspicion.waiting == Suspicion::Waiting::compare_and_swap && suspicion.access.address == address) {
        suspicion.waiting = Suspicion::Waiting::nothing;
    }
    Shadow* shadow = shadow_of(context, address, size);
    if (!shadow) return;
    for (uintptr_t word = address & ~uintptr_t{3}; word < address + size; word += 4) {
        Cell* cell = shadow->word(word);
        bool split = cell->write == split_mark;
        if (split) cell = shadow->bytes_of(word);
        for (Cell* end = cell + (split ? 4 : 1); cell < end; cell++) {
            bool own_plain = same_lane(cell->read, context.self) && kind_of(cell->read) == Kind::plain;
            if (own_plain) cell->read |= static_cast<Record>(Kind::atomic) << kind_shift;
        }
    }
}

} // namespace hipcpu::check
