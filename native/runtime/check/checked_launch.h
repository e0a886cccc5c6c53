// A launch of a kernel that was compiled with hipcpu-cc --checked.
#pragma once

namespace hipcpu {
struct launch_run;
}

namespace hipcpu::check {

// Sets the checks up for the launch.
void begin(const launch_run& run);
// The launch ran through or was left: the device is lost when something was found.
void end();

} // namespace hipcpu::check
