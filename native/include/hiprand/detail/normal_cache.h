// The second number of a pair that the Box-Muller method made, kept for the next call.
#pragma once
#include <hip/hip_runtime.h>

namespace hipcpu::language {

struct normal_cache {
    bool has_float, has_double;
    float kept_float;
    double kept_double;
};

} // namespace hipcpu::language
