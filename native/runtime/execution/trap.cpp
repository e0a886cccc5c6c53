#include "runtime/execution/trap.h"

#include <signal.h>

#include <cstdio>
#include <string>

#include "runtime/execution/kernel_fault.h"
#include "runtime/execution/lane_scheduler.h"
#include "runtime/memory/registry.h"
#include "runtime/module/code_location.h"
#include "runtime/module/loaded_code.h"

namespace hipcpu {
namespace {

__thread trap noted __attribute__((tls_model("initial-exec"))) = {};

constexpr uintptr_t first_page = 4096;

struct explanation {
    hipcpu_fault_kind kind;
    std::string what;
};

std::string bytes_text(uint64_t count) {
    return std::to_string(count) + (count == 1 ? " byte" : " bytes");
}

// "reads 8 bytes past the end of a buffer of 400 bytes"
explanation beside(const trap& trap, const char* begin, const char* end, const std::string& what) {
    const char* address = reinterpret_cast<const char*>(trap.address);
    const bool after = address >= end;
    const auto distance = static_cast<uint64_t>(after ? address - end : begin - address - 1);
    const std::string verb = trap.writes ? "writes " : "reads ";
    const std::string side = after ? " past the end of " : " before the start of ";
    return {HIPCPU_FAULT_OUT_OF_BOUNDS,
        "out of bounds: " + verb + bytes_text(distance + 1) + side + what + " of " + bytes_text(static_cast<uint64_t>(end - begin))};
}

explanation explain_address(const trap& trap, const lane_scheduler& scheduler) {
    const void* address = reinterpret_cast<const void*>(trap.address);
    if (scheduler.is_stack_guard(address)) {
        return {HIPCPU_FAULT_STACK_OVERFLOW,
            "stack overflow: a thread needs more than " + bytes_text(stack_pool::stack_bytes) + " for its local variables and calls"};
    }
    if (scheduler.shared().is_guard(address)) {
        const char* begin = scheduler.shared().dynamic();
        return beside(trap, begin, begin + scheduler.shared().dynamic_bytes(), "the block's dynamic shared memory");
    }
    if (const auto buffer = find_mapping_nearby(address)) {
        return beside(trap, buffer->begin(), buffer->end(), "a buffer");
    }
    if (was_freed(address)) {
        return {HIPCPU_FAULT_WILD_ADDRESS, "touches a buffer that was freed"};
    }
    const std::string verb = trap.writes ? "writes to " : "reads from ";
    if (trap.address < first_page) {
        return {HIPCPU_FAULT_WILD_ADDRESS, verb + "a null pointer"};
    }
    if (trap.writes && loaded_code::containing(address) != nullptr) {
        return {HIPCPU_FAULT_CONSTANT_WRITE, "writes to constant memory"};
    }
    return {HIPCPU_FAULT_WILD_ADDRESS, verb + "an address that belongs to no buffer"};
}

explanation explain(const trap& trap, const lane_scheduler& scheduler) {
    switch (trap.signal) {
        case SIGFPE:
            return {HIPCPU_FAULT_ARITHMETIC, "arithmetic: an integer division by zero, or one whose result is too large"};
        case SIGILL:
            return {HIPCPU_FAULT_ILLEGAL_INSTRUCTION, "illegal instruction: the code reached a place that it promised never to reach"};
        default:
            return explain_address(trap, scheduler);
    }
}

}  // namespace

void note_trap(const trap& trap) {
    noted = trap;
}

void report_trap() {
    const trap trap = noted;
    const void* site = reinterpret_cast<const void*>(trap.site);
    const explanation found = explain(trap, *lane_scheduler::current());
    fail_kernel_at(found.kind, site, trap.address, "%s, at %s", found.what.c_str(), describe_location(site).c_str());
}

}  // namespace hipcpu
