// Streams: handles that remember how they were made. Their work is done inside the calls that ask for it.
#pragma once
#include "hipcpu/api/stream.h"

namespace hipcpu {

// Whether this is null, one of the two named streams, or a stream that lives.
bool is_stream(hipStream_t stream);

}  // namespace hipcpu
