#include "runtime/check/report.h"
#include "runtime/check/describe.h"
#include "runtime/check/findings.h"
#include "runtime/check/launch_state.h"

namespace hipcpu::check {
namespace {

constexpr uintptr_t near = 1 << 20; // bytes; further away no buffer is blamed

Finding finding_of(const Context& context, const Access& access, hipcpu_fault_kind kind) {
    Finding finding;
    finding.kind = kind;
    finding.message = who(context, access.record) + " " + does(access);
    finding.place = access.code - 1; // into the call, not behind it
    finding.address = access.address;
    finding.block = context.block;
    finding.thread = coordinates(context.lane, context.launch->block);
    return finding;
}

bool is_constant(Context& context, const Access& access) {
    Region* region = find_region(context, access.address);
    return region && access.writes() && !writable(*region);
}

std::string cure(const Context& context, Record other) {
    const BlockOrder& order = context.order;
    if (Intervals::all()[interval_of(other)].block != order.block()) {
        return "blocks have no order: use atomics, or split the work into two launches";
    }
    if (!(other & several_flag) && order.wavefront_of(lane_of(other)) == order.wavefront_of(context.lane)) {
        return "depends on lockstep within the wavefront: put a barrier or __syncwarp() between";
    }
    return "put a barrier such as __syncthreads() between";
}

std::string other_side(const Context& context, Record other, bool wrote) {
    // a record of the lane itself stands for those of others as well
    std::string name = same_lane(other, context.self) ? "another thread" : who(context, other);
    return "which " + name + (wrote ? " wrote" : " read") + (kind_of(other) == Kind::atomic ? " by an atomic" : "");
}

} // namespace

void report_bounds(Context& context, const Access& access) {
    if (is_constant(context, access)) {
        Finding finding = finding_of(context, access, HIPCPU_FAULT_CONSTANT_WRITE);
        finding.message += " " + where(access, nearest_memory(context, access.address)) + ": constant memory is read-only in kernels";
        return found(finding);
    }
    Memory memory = nearest_memory(context, access.address);
    bool blamed = memory.high != 0 && access.address + near > memory.low && access.address < memory.high + near;
    Finding finding = finding_of(context, access, blamed ? HIPCPU_FAULT_OUT_OF_BOUNDS : HIPCPU_FAULT_WILD_ADDRESS);
    if (blamed) {
        finding.message += " " + where(access, memory);
    } else if (access.address < 4096) {
        finding.message += " through a null pointer";
    } else {
        finding.message += " at an address that is far from all device memory";
    }
    found(finding);
}

void report_unwritten(Context& context, const Access& access) {
    if (context.unwritten) return;
    Finding finding = finding_of(context, access, HIPCPU_FAULT_UNINITIALISED_READ);
    finding.message += " " + where(access, nearest_memory(context, access.address)) + ", which no thread of the block has written";
    context.unwritten = std::move(finding);
}

void report_race(Context& context, const Access& access, Record other, bool other_wrote, bool same_value) {
    Finding finding = finding_of(context, access, same_value ? HIPCPU_FAULT_SAME_VALUE_RACE : HIPCPU_FAULT_DATA_RACE);
    finding.message += " " + where(access, nearest_memory(context, access.address)) + ", " + other_side(context, other, other_wrote);
    finding.message += same_value ? " without order; the value is the same" : " without order; " + cure(context, other);
    if (place_of(other) != 0) finding.other = context.code + place_of(other) - 1;
    found(finding);
}

} // namespace hipcpu::check
