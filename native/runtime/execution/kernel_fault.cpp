#include "runtime/execution/kernel_fault.h"

#include <cstdarg>
#include <cstdio>
#include <cstdlib>

#include "runtime/execution/lane_scheduler.h"
#include "runtime/fault.h"
#include "runtime/module/code_location.h"

namespace hipcpu {
namespace {

void copy(const coordinates& from, uint32_t (&to)[3]) {
    to[0] = from.x;
    to[1] = from.y;
    to[2] = from.z;
}

}  // namespace

hipcpu_fault describe_fault(hipcpu_fault_kind kind, const void* site) {
    hipcpu_fault fault = {};
    fault.kind = kind;
    if (const lane_scheduler* scheduler = lane_scheduler::current()) {
        copy(scheduler->block_index(), fault.block);
        coordinates thread = {};
        if (scheduler->known_thread(&thread)) {
            copy(thread, fault.thread);
        }
    }
    const code_location location = locate(site);
    std::snprintf(fault.module, sizeof(fault.module), "%s", location.module.c_str());
    fault.offset = location.offset;
    return fault;
}

hipError_t error_of(hipcpu_fault_kind kind) {
    switch (kind) {
        case HIPCPU_FAULT_NONE:
            return hipSuccess;
        case HIPCPU_FAULT_OUT_OF_BOUNDS:
        case HIPCPU_FAULT_WILD_ADDRESS:
        case HIPCPU_FAULT_CONSTANT_WRITE:
            return hipErrorIllegalAddress;
        case HIPCPU_FAULT_ASSERT:
            return hipErrorAssert;
        case HIPCPU_FAULT_STACK_OVERFLOW:
        case HIPCPU_FAULT_BARRIER_DIVERGENCE:
        case HIPCPU_FAULT_DEADLOCK:
        case HIPCPU_FAULT_DATA_RACE:
        case HIPCPU_FAULT_UNINITIALISED_READ:
        case HIPCPU_FAULT_TRAP:
        case HIPCPU_FAULT_ARITHMETIC:
        case HIPCPU_FAULT_SHARED_MEMORY_LIMIT:
        case HIPCPU_FAULT_UNDEFINED_BEHAVIOUR:
        case HIPCPU_FAULT_ILLEGAL_INSTRUCTION:
            return hipErrorLaunchFailure;
    }
    return hipErrorLaunchFailure;
}

void fail_kernel(hipcpu_fault_kind kind, const void* site, const char* format, ...) {
    hipcpu_fault fault = describe_fault(kind, site);
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(fault.message, sizeof(fault.message), format, arguments);
    va_end(arguments);
    lose_device(fault, error_of(kind));
    if (lane_scheduler* scheduler = lane_scheduler::current()) {
        scheduler->abandon();
    }
    // Device code that runs on no device thread cannot be left.
    std::abort();
}

}  // namespace hipcpu
