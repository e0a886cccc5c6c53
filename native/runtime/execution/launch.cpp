#include "hipcpu/launch.h"

#include <algorithm>
#include <cstdio>

#include "runtime/error.h"
#include "runtime/execution/kernel_fault.h"
#include "runtime/execution/worker_pool.h"
#include "runtime/fault.h"
#include "runtime/options.h"

using namespace hipcpu;

namespace {

uint64_t volume(dim3 extents) {
    return uint64_t{extents.x} * extents.y * extents.z;
}

coordinates to_coordinates(dim3 extents) {
    return {extents.x, extents.y, extents.z};
}

// Whether the device could run blocks and grids of these extents at all.
bool possible(const hipcpu_kernel& kernel, dim3 grid, dim3 block) {
    const uint64_t lanes = volume(block);
    const uint64_t limit = kernel.maximum_block != 0 ? kernel.maximum_block : lane_scheduler::maximum_lanes;
    const bool block_fits = block.x <= 1024 && block.y <= 1024 && block.z <= 1024 && lanes >= 1 && lanes <= limit;
    const bool grid_fits = volume(grid) >= 1 && grid.y <= 65536 && grid.z <= 65536;
    return block_fits && grid_fits && uint64_t{grid.x} * block.x <= INT32_MAX;
}

hipError_t refuse_shared_memory(size_t bytes) {
    hipcpu_fault fault = {};
    fault.kind = HIPCPU_FAULT_SHARED_MEMORY_LIMIT;
    std::snprintf(fault.message, sizeof(fault.message), "shared memory: the launch asks for %zu bytes, a block has at most %zu", bytes,
        shared_memory::limit);
    record_refusal(fault);
    return hipErrorInvalidValue;
}

hipError_t launch(const hipcpu_kernel* kernel, dim3 grid, dim3 block, size_t shared_bytes, void* const* parameters) {
    if (lost_error() != hipSuccess) {
        return lost_error();
    }
    if (kernel == nullptr) {
        return hipErrorInvalidDeviceFunction;
    }
    if (!possible(*kernel, grid, block)) {
        return hipErrorInvalidConfiguration;
    }
    if (shared_bytes > shared_memory::limit) {
        return refuse_shared_memory(shared_bytes);
    }
    const uint64_t blocks = volume(grid);
    const uint64_t seed = option(hipcpuOptionSeed);
    const unsigned threads = static_cast<unsigned>(std::min<uint64_t>(option(hipcpuOptionThreads), blocks));
    launch_run run = {kernel, parameters, to_coordinates(grid), to_coordinates(block), static_cast<unsigned>(volume(block)), blocks,
        shared_bytes, seed, option(hipcpuOptionPartialBarrier) != 0, option(hipcpuOptionPoison) != 0, nullptr,
        block_order(to_coordinates(grid), seed), std::max<uint64_t>(1, blocks / (threads * 64))};
    worker_pool::instance().run(run, threads);
    return lost_error();
}

}  // namespace

hipError_t hipcpu_launch(
    const hipcpu_kernel* kernel, dim3 grid, dim3 block, size_t shared_bytes, hipStream_t, void* const* parameters) {
    return finish(launch(kernel, grid, block, shared_bytes, parameters));
}

const hipcpu_kernel* hipcpu_find_kernel(const void*) {
    return nullptr;
}
