// One launch while it runs: what its blocks share, and which of them have not been handed out.
#pragma once
#include <atomic>
#include <cstddef>

#include "runtime/execution/block_order.h"
#include "hipcpu/kernel.h"

namespace hipcpu {

class grid_barrier;
struct kernel_info;

struct launch_run {
    const hipcpu_kernel* kernel;
    const kernel_info* info;
    void* const* parameters;
    coordinates grid;
    coordinates extents;
    unsigned lanes;      // of a block
    uint64_t blocks;     // of the grid
    size_t dynamic_bytes;
    uint64_t seed;
    bool allow_partial_barrier;
    bool poison;
    grid_barrier* barrier; // null unless the launch is cooperative
    block_order order;
    uint64_t batch;        // blocks handed out at once
    std::atomic<uint64_t> next{0};
};

}  // namespace hipcpu
