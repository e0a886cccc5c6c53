#include "runtime/check/cells.h"
#include "runtime/check/report.h"

namespace hipcpu::check {

bool ordered(Context& context, Record other) {
    if (other < context.launch_first) return true;
    const BlockOrder& order = context.order;
    Interval owner = Intervals::all()[interval_of(other)];
    if (owner.block == order.block()) {
        if (owner.phase != order.phase() || order.ordered(other, context.lane)) return true;
        if (context.block_releases.covers(other, owner.block, owner.phase, context.block_flags.horizon(context.lane))) return true;
    }
    return Releases::all().covers(other, owner.block, owner.phase, context.device_flags.horizon(context.lane));
}

bool collides(Context& context, Record mine, Record other) {
    if (kind_of(mine) != Kind::plain && kind_of(other) != Kind::plain) {
        // Volatile accesses count as flags between wavefronts. Within one they are code that trusts lanes to run in lockstep.
        if (kind_of(mine) != Kind::volatile_access || kind_of(other) != Kind::volatile_access) return false;
        const BlockOrder& order = context.order;
        if (Intervals::all()[interval_of(other)].block != order.block()) return false;
        if (order.wavefront_of(lane_of(other)) != order.wavefront_of(context.lane)) return false;
    }
    return !ordered(context, other);
}

void race(Context& context, Access& access, Record other, bool other_wrote) {
    if (access.told) return;
    access.told = true;
    if (access.writes() && kind_of(access.record) != Kind::atomic && access.size <= sizeof(Suspicion::before)) {
        suspect_write(context, access, other, other_wrote);
    } else if (!access.writes() && kind_of(access.record) == Kind::plain && kind_of(other) == Kind::atomic) {
        suspect_read(context, access, other);
    } else {
        report_race(context, access, other, other_wrote);
    }
}

} // namespace hipcpu::check
