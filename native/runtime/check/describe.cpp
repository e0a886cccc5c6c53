#include "runtime/check/describe.h"
#include "runtime/check/launch_state.h"
#include "runtime/check/report.h"

namespace hipcpu::check {
namespace {

std::string triple(const std::array<uint32_t, 3>& value) {
    return "(" + std::to_string(value[0]) + "," + std::to_string(value[1]) + "," + std::to_string(value[2]) + ")";
}

std::string bytes(size_t count) { return std::to_string(count) + (count == 1 ? " byte" : " bytes"); }

uintptr_t distance(const Memory& memory, uintptr_t address) {
    if (address < memory.low) return memory.low - address;
    return address >= memory.high ? address - memory.high + 1 : 0;
}

Memory memory_of(const SharedArea& area, const char* name) { return {name, area.base, area.base + area.size}; }

Memory static_memory(const SharedArea& area, uintptr_t address) {
    const SharedArray* array = area.layout ? area.layout->nearest(address < area.base ? 0 : address - area.base) : nullptr;
    if (!array) return memory_of(area, "the static shared memory");
    return {"the shared array " + array->name, area.base + array->offset, area.base + array->offset + array->size};
}

} // namespace

std::array<uint32_t, 3> coordinates(uint32_t linear, const std::array<uint32_t, 3>& extent) {
    uint32_t width = extent[0] ? extent[0] : 1;
    uint32_t height = extent[1] ? extent[1] : 1;
    return {linear % width, linear / width % height, linear / width / height};
}

std::string who(const std::array<uint32_t, 3>& thread, const std::array<uint32_t, 3>& block) {
    return "thread " + triple(thread) + " of block " + triple(block);
}

std::string who(const Context& context, Record record) {
    const Launch& launch = *context.launch;
    Interval owner = Intervals::all()[interval_of(record)];
    return who(coordinates(lane_of(record), launch.block), coordinates(owner.block, launch.grid));
}

std::string does(const Access& access) {
    const char* verb = access.mode == Mode::read ? "reads " : access.mode == Mode::write ? "writes " : "updates ";
    return verb + bytes(access.size);
}

Memory nearest_memory(Context& context, uintptr_t address) {
    Memory best{"", 0, 0};
    auto offer = [&](const Memory& memory) {
        if (memory.low != memory.high && (best.high == 0 || distance(memory, address) < distance(best, address))) best = memory;
    };
    offer(static_memory(context.statics, address));
    offer(memory_of(context.dynamic, "the dynamic shared memory"));
    if (const Region* region = launch_state().regions.nearest(address)) {
        // the runtime's own data is no neighbour that a message could use
        if (region->kind != RegionKind::unchecked && region->kind != RegionKind::read_only) offer({region->name, region->low, region->high});
    }
    return best;
}

std::string where(const Access& access, const Memory& memory) {
    if (access.address >= memory.high) return bytes(access.address - memory.high) + " after the end of " + memory.name;
    if (access.address < memory.low) return bytes(memory.low - access.address) + " before " + memory.name;
    std::string at = "byte " + std::to_string(access.address - memory.low) + " of " + memory.name;
    return access.address + access.size > memory.high ? "beyond the end, from " + at : "at " + at;
}

} // namespace hipcpu::check
