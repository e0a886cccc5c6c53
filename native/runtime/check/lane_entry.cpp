// What a checked module's loop over lanes calls around each of them.
#include "runtime/check/schedule.h"

#define HIPCPU_CHECK extern "C" __attribute__((visibility("default")))

HIPCPU_CHECK void hipcpu_check_lane_begins(unsigned lane) { hipcpu::check::lane_runs(lane); }

HIPCPU_CHECK void hipcpu_check_lane_ends() { hipcpu::check::lane_stops(); }
