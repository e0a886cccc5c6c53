// Events: since work is done when a call returns, recording one means reading the clock.
#pragma once
#include "hipcpu/api/event.h"

namespace hipcpu {

bool is_event(hipEvent_t event);

}  // namespace hipcpu
