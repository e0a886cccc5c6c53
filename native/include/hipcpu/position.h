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

// The checked build keeps this many bytes free on either side of what follows: shared arrays lie in the same memory, and a lane that walks
// off one is to be found before it changes where it is.
constexpr unsigned position_gap = 64;

#if HIPCPU_CHECKED
struct gap_before {
    char free_before[position_gap];
};
struct gap_behind {
    char free_behind[position_gap];
};

struct position : gap_before, coordinates, gap_behind {
    position() = default;
    position(const position& other) : coordinates(other) {} // the gaps are not to be touched
    position& operator=(const coordinates& other) {
        coordinates::operator=(other);
        return *this;
    }
};

template <class T>
struct apart : gap_before {
    T value;
    gap_behind behind;
    operator T() const { return value; }
    void operator=(T other) { value = other; }
};
#else
using position = coordinates;
template <class T>
using apart = T;
#endif

}  // namespace hipcpu

#ifdef HIPCPU_SINGLE_UNIT
#define HIPCPU_POSITION static __thread __attribute__((unused))
#else
#define HIPCPU_POSITION inline __thread // one for all units; a weak variable would take its place once for each
#endif

HIPCPU_POSITION hipcpu::position threadIdx;
HIPCPU_POSITION hipcpu::position blockIdx;
HIPCPU_POSITION hipcpu::position blockDim;
HIPCPU_POSITION hipcpu::position gridDim;
HIPCPU_POSITION hipcpu::apart<void*> hipcpu_dynamic_memory; // the block's dynamic shared memory
HIPCPU_POSITION hipcpu::apart<bool> hipcpu_waited;          // the lane came back from a wait: others run the lanes after it
