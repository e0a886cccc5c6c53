// The runtime's settings: defaults, then the environment, then hipcpuSetOption.
#pragma once
#include "hipcpu/extensions.h"

namespace hipcpu {

uint64_t option(hipcpuOption which);

}  // namespace hipcpu
