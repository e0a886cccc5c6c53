#include "runtime/check/leave.h"
#include "runtime/check/findings.h"
#include "runtime/check/schedule.h"
#include "runtime/execution/kernel_fault.h"
#include "runtime/execution/lane_scheduler.h"
#include "runtime/fault.h"
#include "runtime/module/code_location.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace hipcpu::check {
namespace {

const char* name_of(hipcpu_fault_kind kind) {
    switch (kind) {
    case HIPCPU_FAULT_OUT_OF_BOUNDS:
    case HIPCPU_FAULT_WILD_ADDRESS:
        return "out of bounds";
    case HIPCPU_FAULT_CONSTANT_WRITE:
        return "write to constant memory";
    case HIPCPU_FAULT_DATA_RACE:
        return "data race";
    case HIPCPU_FAULT_SAME_VALUE_RACE:
        return "data race of equal values";
    case HIPCPU_FAULT_UNINITIALISED_READ:
        return "uninitialised read";
    case HIPCPU_FAULT_ARITHMETIC:
        return "arithmetic fault";
    default:
        return "undefined behaviour";
    }
}

std::string line_of(uintptr_t place) { return describe_location(reinterpret_cast<const void*>(place)); }

} // namespace

hipcpu_fault fault_of(const Finding& finding) {
    hipcpu_fault fault = {};
    fault.kind = finding.kind;
    fault.address = finding.address;
    for (int i = 0; i < 3; i++) {
        fault.block[i] = finding.block[i];
        fault.thread[i] = finding.thread[i];
    }
    code_location location = locate(reinterpret_cast<const void*>(finding.place));
    snprintf(fault.module, sizeof fault.module, "%s", location.module.c_str());
    fault.offset = location.offset;
    std::string text = std::string(name_of(finding.kind)) + ": " + finding.message;
    text += ", at " + (finding.source.empty() ? line_of(finding.place) : finding.source);
    if (finding.other != 0) text += "; the other access is at " + line_of(finding.other);
    snprintf(fault.message, sizeof fault.message, "%s", text.c_str());
    return fault;
}

void leave_kernel() {
    conclude_launch();
    block_left();
    if (lane_scheduler* scheduler = lane_scheduler::current()) scheduler->abandon();
    abort(); // device code outside of a launch cannot be left
}

void conclude_launch() {
    if (const Finding* first = first_fault()) lose_device(fault_of(*first), error_of(first->kind));
}

} // namespace hipcpu::check

unsigned hipcpuFindingCount() { return static_cast<unsigned>(hipcpu::check::findings().size()); }

hipError_t hipcpuGetFinding(unsigned index, hipcpu_fault* finding) {
    if (!finding || index >= hipcpuFindingCount()) return hipErrorInvalidValue;
    *finding = hipcpu::check::fault_of(hipcpu::check::findings()[index]);
    return hipSuccess;
}
