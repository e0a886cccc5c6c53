// The check of one memory access: where it falls, then cell by cell what others did there.
#pragma once
#include "runtime/check/cells.h"
#include "runtime/check/finding.h"
#include "runtime/check/report.h"

namespace hipcpu::check {

// Returns whether the cell was never written by this block before.
template <Space space, Mode mode>
HIPCPU_FAST bool check_cell(Context& context, Cell& cell, Access& access) {
    return mode == Mode::read ? check_read<space>(context, cell, access) : check_write<space>(context, cell, access);
}

// An access to parts of words, or to words that were accessed in parts before. Returns whether none of its bytes was ever written.
template <Space space, Mode mode>
__attribute__((noinline)) bool check_bytes(Context& context, Shadow& shadow, Access& access) {
    bool unwritten = true;
    uintptr_t end = access.address + access.size;
    for (uintptr_t word = access.address & ~uintptr_t{3}; word < end; word += 4) {
        bool whole = word >= access.address && word + 4 <= end;
        Cell* cell = shadow.word(word);
        if (whole && load(cell->write) != split_mark) {
            unwritten &= check_cell<space, mode>(context, *cell, access);
            continue;
        }
        Cell* bytes = shadow.bytes_of(word);
        for (unsigned i = 0; i < 4; i++) {
            if (word + i < access.address || word + i >= end) continue;
            unwritten &= check_cell<space, mode>(context, bytes[i], access);
        }
    }
    return unwritten;
}

// `size` may be known to the compiler: then the loop over whole words is straight code.
template <Space space, Mode mode>
HIPCPU_FAST bool check_cells(Context& context, Shadow& shadow, Access& access, size_t size) {
    if (size < 4 || access.address % 4 != 0 || size % 4 != 0) return check_bytes<space, mode>(context, shadow, access);
    Cell* cells = shadow.word(access.address);
    for (size_t i = 0; i < size / 4; i++) {
        if (load(cells[i].write) == split_mark) return check_bytes<space, mode>(context, shadow, access);
    }
    bool unwritten = true;
    for (size_t i = 0; i < size / 4; i++) unwritten &= check_cell<space, mode>(context, cells[i], access);
    return unwritten;
}

template <Mode mode>
HIPCPU_FAST void check_shared(Context& context, SharedArea& area, Access& access, size_t size) {
    size_t offset = access.address - area.base;
    Holder holder = offset + size > area.size ? Holder::none : area.layout ? area.layout->holder(offset, size) : Holder::array;
    if (holder == Holder::unchecked) return;
    if (__builtin_expect(holder == Holder::none, 0)) return report_bounds(context, access);
    if (check_cells<Space::shared, mode>(context, area.shadow, access, size) && mode != Mode::write) report_unwritten(context, access);
}

template <Mode mode>
HIPCPU_FAST void check_global(Context& context, Access& access, size_t size) {
    Region* region = find_region(context, access.address);
    if (__builtin_expect(!region || access.address + size > region->high || (mode != Mode::read && !writable(*region)), 0)) {
        return report_bounds(context, access);
    }
    if (region->shadow.empty()) return;
    check_cells<Space::global, mode>(context, region->shadow, access, size);
}

template <Mode mode>
HIPCPU_FAST void check_access(Context& context, Access& access, size_t size) {
    if (access.address - context.statics.base < context.statics.size) {
        check_shared<mode>(context, context.statics, access, size);
    } else if (access.address - context.dynamic.base < context.dynamic.size) {
        check_shared<mode>(context, context.dynamic, access, size);
    } else if (access.address - context.stack_low >= context.stack_size) {
        check_global<mode>(context, access, size);
    } // else the lane's own stack: private, and its arrays are checked by their index
}

HIPCPU_FAST Access access_of(const Context& context, const void* address, size_t size, Mode mode, Kind kind, const void* code) {
    uintptr_t after = reinterpret_cast<uintptr_t>(code);
    uint64_t place = after - context.code;
    Record record = context.self | static_cast<Record>(kind) << kind_shift | (place < place_limit ? place : 0);
    return Access{reinterpret_cast<uintptr_t>(address), size, mode, record, after};
}

// What every instrumented load and store calls.
template <Mode mode, Kind kind>
HIPCPU_FAST void on_access(const void* address, size_t size, const void* code) {
    Context* context = running;
    if (!context) return;
    if (__builtin_expect(context->suspicion.waiting != Suspicion::Waiting::nothing, 0)) reconsider(*context);
    Access access = access_of(*context, address, size, mode, kind, code);
    check_access<mode>(*context, access, size);
}

} // namespace hipcpu::check
