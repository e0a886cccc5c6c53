#include "runtime/execution/launch.h"

#include <algorithm>
#include <cstdio>

#include "runtime/check/checked_launch.h"
#include "runtime/device/properties.h"
#include "runtime/execution/grid_barrier.h"
#include "runtime/execution/kernel_fault.h"
#include "runtime/execution/worker_pool.h"
#include "runtime/fault.h"
#include "runtime/module/kernel_info.h"
#include "runtime/options.h"
#include "runtime/primitive/printing.h"

namespace hipcpu {
namespace {

uint64_t volume(dim3 extents) {
    return uint64_t{extents.x} * extents.y * extents.z;
}

coordinates to_coordinates(dim3 extents) {
    return {extents.x, extents.y, extents.z};
}

// Whether the device could run blocks and grids of these extents at all.
bool possible(const hipcpu_kernel& kernel, dim3 grid, dim3 block) {
    constexpr unsigned most = lane_scheduler::maximum_lanes;
    const unsigned limit = kernel.maximum_block != 0 ? kernel.maximum_block : most;
    const bool block_fits = block.x <= most && block.y <= most && block.z <= most && volume(block) >= 1 && volume(block) <= limit;
    const bool grid_fits = volume(grid) >= 1 && grid.y <= 65536 && grid.z <= 65536;
    return block_fits && grid_fits && uint64_t{grid.x} * block.x <= INT32_MAX;
}

hipError_t refuse_shared_memory(size_t fixed, size_t dynamic) {
    hipcpu_fault fault = {};
    fault.kind = HIPCPU_FAULT_SHARED_MEMORY_LIMIT;
    std::snprintf(fault.message, sizeof(fault.message),
        "shared memory: a block needs %zu bytes (%zu declared, %zu dynamic), the device has %zu; use smaller tiles", fixed + dynamic,
        fixed, dynamic, shared_memory::limit);
    record_refusal(fault);
    return hipErrorInvalidValue;
}

// Blocks that can be resident at the same time on the whole device.
uint64_t resident_grid(const launch_request& request) {
    const size_t shared = info_of(*request.kernel).static_shared_bytes + request.dynamic_bytes;
    const int each = resident_blocks(static_cast<unsigned>(volume(request.block)), shared);
    return static_cast<uint64_t>(each) * static_cast<uint64_t>(device_properties().multiProcessorCount);
}

// Waking another thread takes about as long as this much work.
constexpr uint64_t worth_sharing_picoseconds = 30000000;

unsigned threads_for(const launch_request& request, const kernel_info& info, uint64_t blocks, uint64_t lanes) {
    if (request.cooperative) {
        return static_cast<unsigned>(blocks);
    }
    // Checks find the same in every run when blocks follow one another.
    if (request.kernel->checked != 0) {
        return 1;
    }
    const uint64_t each = info.lane_picoseconds.load(std::memory_order_relaxed);
    const bool small = each != 0 && each < worth_sharing_picoseconds / lanes;
    return small ? 1 : static_cast<unsigned>(std::min(option(hipcpuOptionThreads), blocks));
}

}  // namespace

hipError_t check_launch(const launch_request& request) {
    if (lost_error() != hipSuccess) {
        return lost_error();
    }
    if (request.kernel == nullptr) {
        return hipErrorInvalidDeviceFunction;
    }
    if (!possible(*request.kernel, request.grid, request.block)) {
        return hipErrorInvalidConfiguration;
    }
    const size_t fixed = info_of(*request.kernel).static_shared_bytes;
    if (request.dynamic_bytes > shared_memory::limit || fixed > shared_memory::limit - request.dynamic_bytes) {
        return refuse_shared_memory(fixed, request.dynamic_bytes);
    }
    if (request.cooperative && volume(request.grid) > resident_grid(request)) {
        return hipErrorCooperativeLaunchTooLarge;
    }
    return hipSuccess;
}

hipError_t run_launch(const launch_request& request) {
    const kernel_info& info = info_of(*request.kernel);
    const coordinates grid = to_coordinates(request.grid);
    const uint64_t blocks = volume(request.grid);
    const uint64_t lanes = blocks * volume(request.block);
    const uint64_t seed = option(hipcpuOptionSeed);
    const unsigned threads = threads_for(request, info, blocks, lanes);
    grid_barrier barrier(blocks);
    launch_run run = {request.kernel, &info, request.parameters, grid, to_coordinates(request.block),
        static_cast<unsigned>(volume(request.block)), blocks, request.dynamic_bytes, seed, option(hipcpuOptionPartialBarrier) != 0,
        option(hipcpuOptionPoison) != 0, request.cooperative ? &barrier : nullptr, block_order(grid, seed),
        std::max<uint64_t>(1, blocks / (threads * 64))};
    const bool checked = request.kernel->checked != 0;
    if (checked) {
        check::begin(run);
    }
    worker_pool::instance().run(run, threads);
    if (checked) {
        check::end();
    }
    flush_kernel_output();
    return lost_error();
}

}  // namespace hipcpu
