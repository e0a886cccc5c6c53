// What the kernel language in hip/ is written over, for clang and an AMD GPU: positions, waiting, lanes.
#pragma once
#include "hip/detail/host_defines.h"

#include <stddef.h>
#include <stdint.h>

#define HIPCPU_WAVEFRONT __AMDGCN_WAVEFRONT_SIZE
#define HIPCPU_INLINE static inline __host__ __device__ __attribute__((always_inline, unused))
#define HIPCPU_TEMPLATE inline __host__ __device__ __attribute__((always_inline))
#define HIPCPU_DEVICE static inline __device__ __attribute__((always_inline, unused))
// A function that needs the device library of ROCm. The message is of the back end, and only where code calls it.
#define HIPCPU_MISSING(what) __attribute__((error(what " is not in the headers of hipwright; compile with hipcc from ROCm")))

namespace hipcpu {

// threadIdx, blockIdx, blockDim and gridDim: Source tells each number.
template <class Source>
struct coordinates {
    __declspec(property(get = get_x)) uint32_t x;
    __declspec(property(get = get_y)) uint32_t y;
    __declspec(property(get = get_z)) uint32_t z;
    __device__ __attribute__((always_inline)) uint32_t get_x() const { return Source::x(); }
    __device__ __attribute__((always_inline)) uint32_t get_y() const { return Source::y(); }
    __device__ __attribute__((always_inline)) uint32_t get_z() const { return Source::z(); }
    template <class V, class = decltype(V{1u, 1u, 1u}.z)>
    __device__ __attribute__((always_inline)) operator V() const {
        return V{Source::x(), Source::y(), Source::z()};
    }
};

#define HIPCPU_COORDINATES(name, x_value, y_value, z_value)                         \
    struct name {                                                                   \
        HIPCPU_DEVICE uint32_t x() { return static_cast<uint32_t>(x_value); }       \
        HIPCPU_DEVICE uint32_t y() { return static_cast<uint32_t>(y_value); }       \
        HIPCPU_DEVICE uint32_t z() { return static_cast<uint32_t>(z_value); }       \
    };
HIPCPU_COORDINATES(thread_index, __builtin_amdgcn_workitem_id_x(), __builtin_amdgcn_workitem_id_y(), __builtin_amdgcn_workitem_id_z())
HIPCPU_COORDINATES(block_index, __builtin_amdgcn_workgroup_id_x(), __builtin_amdgcn_workgroup_id_y(), __builtin_amdgcn_workgroup_id_z())
HIPCPU_COORDINATES(block_extent, __builtin_amdgcn_workgroup_size_x(), __builtin_amdgcn_workgroup_size_y(), __builtin_amdgcn_workgroup_size_z())
// A dispatch counts work items, and HIP launches whole blocks.
HIPCPU_COORDINATES(grid_extent, __builtin_amdgcn_grid_size_x() / __builtin_amdgcn_workgroup_size_x(),
                   __builtin_amdgcn_grid_size_y() / __builtin_amdgcn_workgroup_size_y(),
                   __builtin_amdgcn_grid_size_z() / __builtin_amdgcn_workgroup_size_z())
#undef HIPCPU_COORDINATES

} // namespace hipcpu

extern const __device__ __attribute__((weak)) hipcpu::coordinates<hipcpu::thread_index> threadIdx;
extern const __device__ __attribute__((weak)) hipcpu::coordinates<hipcpu::block_index> blockIdx;
extern const __device__ __attribute__((weak)) hipcpu::coordinates<hipcpu::block_extent> blockDim;
extern const __device__ __attribute__((weak)) hipcpu::coordinates<hipcpu::grid_extent> gridDim;

// Lane within its wavefront, and the lanes that are active here and vote yes.
HIPCPU_DEVICE unsigned hipcpu_lane() {
#if HIPCPU_WAVEFRONT == 64
    return __builtin_amdgcn_mbcnt_hi(~0u, __builtin_amdgcn_mbcnt_lo(~0u, 0u));
#else
    return __builtin_amdgcn_mbcnt_lo(~0u, 0u);
#endif
}
HIPCPU_DEVICE uint64_t hipcpu_wavefront_ballot(uint64_t, int predicate) {
    constexpr int not_equal = 33; // as the compiler numbers comparisons
    return __builtin_amdgcn_uicmp(static_cast<unsigned>(predicate), 0u, not_equal);
}

// The lanes of a wavefront run together; what they wrote has to be seen by the others.
HIPCPU_DEVICE void hipcpu_wavefront_barrier(uint64_t) {
    __builtin_amdgcn_fence(__ATOMIC_RELEASE, "wavefront");
    __builtin_amdgcn_wave_barrier();
    __builtin_amdgcn_fence(__ATOMIC_ACQUIRE, "wavefront");
}
HIPCPU_DEVICE void hipcpu_block_barrier() {
    __builtin_amdgcn_fence(__ATOMIC_RELEASE, "workgroup");
    __builtin_amdgcn_s_barrier();
    __builtin_amdgcn_fence(__ATOMIC_ACQUIRE, "workgroup");
}
extern "C" __device__ HIPCPU_MISSING("a barrier of the whole grid") void hipcpu_grid_barrier();
