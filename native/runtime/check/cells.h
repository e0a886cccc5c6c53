// The check of one cell: compares an access with what the cell remembers, then remembers the access.
#pragma once
#include "runtime/check/context.h"
#include "runtime/check/finding.h"

namespace hipcpu::check {

enum class Space { shared, global };

HIPCPU_FAST Record load(const Record& record) { return __atomic_load_n(&record, __ATOMIC_RELAXED); }
HIPCPU_FAST void store(Record& record, Record value) { __atomic_store_n(&record, value, __ATOMIC_RELAXED); }

// Whether the remembered access is over for certain; a false needs a closer look. Shared memory belongs to one block at a time.
template <Space space>
HIPCPU_FAST bool settled(const Context& context, Record other) {
    if (space == Space::shared) return other < context.phase_first;
    return other < context.launch_first || (other >= context.block_first && other < context.phase_first);
}

// Whether two accesses of different lanes, one of them a write, have no order between them and are not both made to collide.
bool collides(Context& context, Record mine, Record other);
// As above, for an access of my own lane that stands for those of other lanes as well.
HIPCPU_FAST bool collides_with_several(Record mine, Record several) {
    return (several & several_flag) && same_time(mine, several) && (kind_of(mine) == Kind::plain || kind_of(several) == Kind::plain);
}
// Whether the other access happened before what the running lane does now.
bool ordered(Context& context, Record other);
// Takes note of a race, once for each access.
void race(Context& context, Access& access, Record other, bool other_wrote);

// Remembers a read, so that no later write goes unnoticed: the reader that is unordered with most.
template <Space space>
HIPCPU_FAST void remember_read(Context& context, Cell& cell, Record mine) {
    Record last = load(cell.read);
    if (same_lane(last, mine)) {
        if (!same_time(last, mine)) {
            store(cell.read, mine);
        } else if (kind_of(last) > kind_of(mine)) {
            store(cell.read, mine | (last & several_flag));
        }
    } else if (settled<space>(context, last)) {
        store(cell.read, mine);
    } else if (!(last & several_flag) || kind_of(last) > kind_of(mine)) {
        store(cell.read, ordered(context, last) ? mine : mine | several_flag);
    }
}

// Remembers a write. A plain one is not forgotten for an atomic one by the same lane at the same time.
template <Space space>
HIPCPU_FAST void remember_write(Context& context, Cell& cell, Record mine) {
    if (kind_of(mine) != Kind::plain) {
        Record last = load(cell.write);
        if (same_time(last, mine)) {
            if (kind_of(last) < kind_of(mine)) mine = last;
            mine |= last & several_flag;
        } else if (!same_lane(last, mine) && !settled<space>(context, last) && !ordered(context, last)) {
            mine |= several_flag;
        }
    }
    store(cell.write, mine);
    if (load(cell.read) != 0) store(cell.read, 0);
}

// Returns whether the cell was read without ever having been written by this block.
template <Space space>
HIPCPU_FAST bool check_read(Context& context, Cell& cell, Access& access) {
    Record mine = access.record;
    Record written = load(cell.write);
    if (!same_lane(written, mine)) {
        if (!settled<space>(context, written) && collides(context, mine, written)) race(context, access, written, true);
    } else if (collides_with_several(mine, written)) {
        race(context, access, written, true);
    }
    remember_read<space>(context, cell, mine);
    return space == Space::shared && written < context.written_since;
}

// As check_read.
template <Space space>
HIPCPU_FAST bool check_write(Context& context, Cell& cell, Access& access) {
    Record mine = access.record;
    Record written = load(cell.write);
    if (!same_lane(written, mine)) {
        if (!settled<space>(context, written) && collides(context, mine, written)) race(context, access, written, true);
    } else if (collides_with_several(mine, written)) {
        race(context, access, written, true);
    }
    Record last = load(cell.read);
    if (!same_lane(last, mine)) {
        if (!settled<space>(context, last) && collides(context, mine, last)) race(context, access, last, false);
    } else if (collides_with_several(mine, last)) {
        race(context, access, last, false);
    }
    remember_write<space>(context, cell, mine);
    return space == Space::shared && written < context.written_since;
}

} // namespace hipcpu::check
