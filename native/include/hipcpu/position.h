// Where a lane is: threadIdx, blockIdx, blockDim and gridDim, one set for each operating system thread that runs blocks.
// In a program of one translation unit (hipcpu-cc defines HIPCPU_SINGLE_UNIT) they are private to it and their address is not
// taken, so that the compiler knows that no store of a kernel changes them, keeps them in registers and vectorises loops over lanes.
#pragma once
#include <stdint.h>

namespace hipcpu {

// An index or an extent as code sees it: three unsigned numbers that convert to dim3 and to vector types.
struct coordinates {
    uint32_t x, y, z;
    template <class V, class = decltype(V{1u, 1u, 1u}.z)>
    constexpr operator V() const {
        return V{x, y, z};
    }
};

}  // namespace hipcpu

#ifdef HIPCPU_SINGLE_UNIT
#define HIPCPU_POSITION static __thread __attribute__((unused))
#else
#define HIPCPU_POSITION inline __thread // one for all units; a weak variable would take its place once for each
#endif

HIPCPU_POSITION hipcpu::coordinates threadIdx;
HIPCPU_POSITION hipcpu::coordinates blockIdx;
HIPCPU_POSITION hipcpu::coordinates blockDim;
HIPCPU_POSITION hipcpu::coordinates gridDim;
HIPCPU_POSITION void* hipcpu_dynamic_memory; // the block's dynamic shared memory
HIPCPU_POSITION bool hipcpu_waited;          // the lane came back from a wait: others run the lanes after it
