#include "runtime/check/checked_launch.h"
#include "runtime/check/launch.h"
#include "runtime/check/leave.h"
#include "runtime/check/module_view.h"
#include "runtime/execution/launch_run.h"
#include "runtime/memory/registry.h"
#include "runtime/module/kernel_info.h"

namespace hipcpu::check {
namespace {

std::array<uint32_t, 3> triple(coordinates value) { return {value.x, value.y, value.z}; }

// " (parameter 2)" when the kernel was given a pointer into the buffer.
std::string parameter_of(const allocation& buffer, const hipcpu_kernel& kernel, void* const* parameters) {
    for (uint32_t i = 0; i < kernel.parameter_count; i++) {
        if (kernel.parameters[i].bytes != sizeof(void*) || kernel.parameters[i].alignment != alignof(void*)) continue;
        const char* value = *static_cast<const char* const*>(parameters[i]);
        if (value >= buffer.begin() && value < buffer.end()) return " (parameter " + std::to_string(i + 1) + ")";
    }
    return "";
}

void add_buffers(std::vector<Region>& regions, const hipcpu_kernel& kernel, void* const* parameters) {
    for (const allocation& buffer : live_allocations()) {
        std::string name = "the buffer of " + std::to_string(buffer.bytes()) + " bytes" + parameter_of(buffer, kernel, parameters);
        regions.push_back({reinterpret_cast<uintptr_t>(buffer.begin()), reinterpret_cast<uintptr_t>(buffer.end()), RegionKind::buffer, std::move(name), {}});
    }
}

} // namespace

void begin(const launch_run& run) {
    Launch launch;
    launch.code = run.info->code;
    launch.code_start = start_of_code(*launch.code);
    launch.statics = statics_of(*run.info);
    launch.grid = triple(run.grid);
    launch.block = triple(run.extents);
    launch.wavefront = run.kernel->wavefront;
    launch.concurrent = run.barrier != nullptr;
    std::vector<Region> regions = regions_of(*launch.code);
    add_buffers(regions, *run.kernel, run.parameters);
    launch_starts(std::move(launch), std::move(regions));
}

void end() {
    conclude_launch();
    launch_ends();
}

} // namespace hipcpu::check
