#include "runtime/execution/kernel_fault.h"

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "runtime/execution/lane_scheduler.h"
#include "runtime/fault.h"
#include "runtime/module/code_location.h"
#include "runtime/module/kernel_info.h"

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
        const bool known = scheduler->known_thread(&thread);
        copy(known ? thread : coordinates{UINT32_MAX, UINT32_MAX, UINT32_MAX}, fault.thread);
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
        case HIPCPU_FAULT_SAME_VALUE_RACE:
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

namespace {

// " (kernel scale, block (3,0,0), thread (7,0,0))", as much of it as is known.
void append_place(hipcpu_fault& fault) {
    const lane_scheduler* scheduler = lane_scheduler::current();
    if (scheduler == nullptr) {
        return;
    }
    const size_t used = std::strlen(fault.message);
    char* rest = fault.message + used;
    const size_t room = sizeof(fault.message) - used;
    const coordinates block = scheduler->block_index();
    const char* kernel = scheduler->launch().info->qualified_name.c_str();
    coordinates thread = {};
    if (scheduler->known_thread(&thread)) {
        std::snprintf(rest, room, " (kernel %s, block (%u,%u,%u), thread (%u,%u,%u))", kernel, block.x, block.y, block.z, thread.x,
            thread.y, thread.z);
    } else {
        std::snprintf(rest, room, " (kernel %s, block (%u,%u,%u))", kernel, block.x, block.y, block.z);
    }
}

[[noreturn]] void fail(hipcpu_fault& fault, const char* format, va_list arguments) {
    std::vsnprintf(fault.message, sizeof(fault.message), format, arguments);
    append_place(fault);
    lose_device(fault, error_of(static_cast<hipcpu_fault_kind>(fault.kind)));
    if (lane_scheduler* scheduler = lane_scheduler::current()) {
        scheduler->abandon();
    }
    // Device code that runs on no device thread, such as a failed assertion of the host, cannot be left.
    std::fprintf(stderr, "%s\n", fault.message);
    std::abort();
}

}  // namespace

void fail_kernel(hipcpu_fault_kind kind, const void* site, const char* format, ...) {
    hipcpu_fault fault = describe_fault(kind, site);
    va_list arguments;
    va_start(arguments, format);
    fail(fault, format, arguments);
}

void fail_kernel_at(hipcpu_fault_kind kind, const void* site, uintptr_t address, const char* format, ...) {
    hipcpu_fault fault = describe_fault(kind, site);
    fault.address = address;
    va_list arguments;
    va_start(arguments, format);
    fail(fault, format, arguments);
}

}  // namespace hipcpu
