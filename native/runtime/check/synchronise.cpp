#include "runtime/check/synchronise.h"

namespace hipcpu::check {
namespace {

void fence(Context& context, Flags& flags) {
    context.order.tick(context.lane);
    context.self = context.order.now(context.lane);
    flags.fence(context.lane, context.self);
}

void release(Context& context, const Flags& flags, Releases& releases, uintptr_t address) {
    Record fence = flags.released(context.lane);
    if (fence == 0) return;
    // the fence that a barrier shared with the whole block names no lane
    Record mine = record_of(interval_of(fence), context.lane, time_of(fence));
    releases.release(address, context.order.block(), context.order.phase(), mine);
}

} // namespace

void device_fence(Context& context) { fence(context, context.device_flags); }

void block_fence(Context& context) { fence(context, context.block_flags); }

void acquire(Context& context, const void* flag) {
    uintptr_t address = reinterpret_cast<uintptr_t>(flag);
    context.device_flags.acquire(context.lane, Releases::all().acquire(address));
    context.block_flags.acquire(context.lane, context.block_releases.acquire(address));
}

void release(Context& context, const void* flag) {
    uintptr_t address = reinterpret_cast<uintptr_t>(flag);
    release(context, context.device_flags, Releases::all(), address);
    release(context, context.block_flags, context.block_releases, address);
}

} // namespace hipcpu::check
