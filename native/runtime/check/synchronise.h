// What fences, atomics and volatile accesses do to the order between lanes.
#pragma once
#include "runtime/check/context.h"

namespace hipcpu::check {

// A fence of the running lane, for all lanes of the device.
void device_fence(Context& context);
// For those of its block alone.
void block_fence(Context& context);
// The lane read a flag.
void acquire(Context& context, const void* address);
// The lane wrote a flag: releases what came before its last fence, nothing when there was none.
void release(Context& context, const void* address);

} // namespace hipcpu::check
