// The groups that wait at barriers of the runtime: thread_block, grid_group, multi_grid_group, and the type-erased thread_group.
#pragma once
#include "wavefront.h"

namespace cooperative_groups {

using uint32_t = ::uint32_t;

class thread_block {
public:
    HIPCPU_TEMPLATE static void sync() { hipcpu_block_barrier(); }
    HIPCPU_TEMPLATE static unsigned thread_rank() { return (threadIdx.z * blockDim.y + threadIdx.y) * blockDim.x + threadIdx.x; }
    HIPCPU_TEMPLATE static unsigned size() { return blockDim.x * blockDim.y * blockDim.z; }
    HIPCPU_TEMPLATE static unsigned num_threads() { return size(); }
    HIPCPU_TEMPLATE static dim3 group_index() { return dim3(blockIdx.x, blockIdx.y, blockIdx.z); }
    HIPCPU_TEMPLATE static dim3 thread_index() { return dim3(threadIdx.x, threadIdx.y, threadIdx.z); }
    HIPCPU_TEMPLATE static dim3 group_dim() { return dim3(blockDim.x, blockDim.y, blockDim.z); }
    HIPCPU_TEMPLATE static dim3 dim_threads() { return group_dim(); }
    HIPCPU_TEMPLATE static bool is_valid() { return true; }
};

// The whole grid; its barrier needs a cooperative launch.
class grid_group {
public:
    HIPCPU_TEMPLATE static void sync() { hipcpu_grid_barrier(); }
    HIPCPU_TEMPLATE static unsigned long long block_rank() {
        return (static_cast<unsigned long long>(blockIdx.z) * gridDim.y + blockIdx.y) * gridDim.x + blockIdx.x;
    }
    HIPCPU_TEMPLATE static unsigned long long num_blocks() { return static_cast<unsigned long long>(gridDim.x) * gridDim.y * gridDim.z; }
    HIPCPU_TEMPLATE static unsigned long long thread_rank() { return block_rank() * thread_block::size() + thread_block::thread_rank(); }
    HIPCPU_TEMPLATE static unsigned long long size() { return num_blocks() * thread_block::size(); }
    HIPCPU_TEMPLATE static unsigned long long num_threads() { return size(); }
    HIPCPU_TEMPLATE static dim3 block_index() { return dim3(blockIdx.x, blockIdx.y, blockIdx.z); }
    HIPCPU_TEMPLATE static dim3 group_dim() { return dim3(gridDim.x, gridDim.y, gridDim.z); }
    HIPCPU_TEMPLATE static dim3 dim_blocks() { return group_dim(); }
    HIPCPU_TEMPLATE static bool is_valid() { return true; }
};

// All grids of a launch on several devices; here there is one.
class multi_grid_group {
public:
    HIPCPU_TEMPLATE static void sync() { hipcpu_grid_barrier(); }
    HIPCPU_TEMPLATE static unsigned num_grids() { return 1; }
    HIPCPU_TEMPLATE static unsigned grid_rank() { return 0; }
    HIPCPU_TEMPLATE static unsigned long long thread_rank() { return grid_group::thread_rank(); }
    HIPCPU_TEMPLATE static unsigned long long size() { return grid_group::size(); }
    HIPCPU_TEMPLATE static bool is_valid() { return true; }
};

HIPCPU_INLINE thread_block this_thread_block() { return thread_block(); }
HIPCPU_INLINE grid_group this_grid() { return grid_group(); }
HIPCPU_INLINE multi_grid_group this_multi_grid() { return multi_grid_group(); }

} // namespace cooperative_groups
