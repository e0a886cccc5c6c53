#include "hipcpu/launch.h"

#include "runtime/error.h"
#include "runtime/fault.h"

using namespace hipcpu;

namespace {

uint64_t volume(dim3 extents) {
    return uint64_t{extents.x} * extents.y * extents.z;
}

coordinates to_coordinates(dim3 extents) {
    return {extents.x, extents.y, extents.z};
}

}  // namespace

hipError_t hipcpu_launch(
    const hipcpu_kernel* kernel, dim3 grid, dim3 block, size_t, hipStream_t, void* const* parameters) {
    if (lost_error() != hipSuccess) {
        return finish(lost_error());
    }
    if (volume(grid) == 0 || volume(block) == 0 || volume(block) > 1024) {
        return finish(hipErrorInvalidConfiguration);
    }
    hipcpu_block current = {{0, 0, 0}, to_coordinates(block), to_coordinates(grid), nullptr};
    for (current.index.z = 0; current.index.z < grid.z; ++current.index.z) {
        for (current.index.y = 0; current.index.y < grid.y; ++current.index.y) {
            for (current.index.x = 0; current.index.x < grid.x; ++current.index.x) {
                kernel->runner(parameters, &current, 0, static_cast<unsigned>(volume(block)));
            }
        }
    }
    return hipSuccess;
}

const hipcpu_kernel* hipcpu_find_kernel(const void*) {
    return nullptr;
}
