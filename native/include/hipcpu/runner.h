// The loop over a block's lanes with the kernel inlined into it, and the unpacking of a kernel's parameters.
#pragma once
#include "hipcpu/kernel.h"

// The checked build tells the checks whose accesses it reports. The calls also keep the compiler from moving accesses from one lane
// to another.
#if HIPCPU_CHECKED
extern "C" void hipcpu_check_lane_begins(unsigned lane);
extern "C" void hipcpu_check_lane_ends(void);
#define HIPCPU_LANE_BEGINS(lane) hipcpu_check_lane_begins(lane)
#define HIPCPU_LANE_ENDS() hipcpu_check_lane_ends()
#else
#define HIPCPU_LANE_BEGINS(lane) ((void)0)
#define HIPCPU_LANE_ENDS() ((void)0)
#endif

namespace hipcpu {

constexpr unsigned maximum_lanes = 1024;      // of a block
constexpr unsigned maximum_row = 0x7fffffff;  // lanes of a grid along x

// What the runtime makes sure of before it runs a block. Told to the compiler, it turns blockIdx.x * blockDim.x + threadIdx.x into an
// index that cannot wrap around, and loops over lanes that use it vectorise.
inline __attribute__((always_inline)) void assume(bool condition) {
    if (!condition) {
        __builtin_unreachable();
    }
}

// Runs `lane` for the lanes [first, last) in order, with threadIdx set, until one of them has waited.
template <class Lane>
inline __attribute__((always_inline)) void run_lanes(const hipcpu_block* block, unsigned first, unsigned last, Lane lane) {
    const unsigned columns = block->extents.x;
    const unsigned rows = block->extents.y;
    const unsigned index = block->index.x;
    const unsigned before = index * columns; // lanes of the grid's row that come before this block
    assume(columns >= 1 && columns <= maximum_lanes);
    assume(before <= maximum_row - maximum_lanes);
    blockIdx.x = index;
    blockIdx.y = block->index.y;
    blockIdx.z = block->index.z;
    blockDim.x = columns;
    blockDim.y = rows;
    blockDim.z = block->extents.z;
    gridDim = block->grid;
    hipcpu_dynamic_memory = block->dynamic_memory;
    hipcpu_waited = false;
    unsigned column = 0;
    threadIdx.y = threadIdx.z = 0;
    if (first > 0) {
        const unsigned row = first / columns; // over y and z
        column = first - row * columns;
        threadIdx.z = row / rows;
        threadIdx.y = row - threadIdx.z * rows;
    }
    while (first < last) {
        const unsigned left = last - first;
        const unsigned end = left < columns - column ? column + left : columns;
        assume(end <= maximum_lanes);
        first += end - column;
        // Rows are short: one vector at a time leaves the least for the scalar rest.
#pragma clang loop interleave_count(1)
        for (; column < end; ++column) {
            threadIdx.x = column;
            HIPCPU_LANE_BEGINS((threadIdx.z * rows + threadIdx.y) * columns + column);
            lane();
            HIPCPU_LANE_ENDS();
            if (hipcpu_waited) {
                return;
            }
        }
        column = 0;
        if (++threadIdx.y == rows) {
            threadIdx.y = 0;
            ++threadIdx.z;
        }
    }
}

template <unsigned... I>
struct indices {};

#if defined(__clang__)
template <class T, T... I>
using indices_of = indices<I...>;
template <unsigned N>
using indices_below = __make_integer_seq<indices_of, unsigned, N>;
#else
template <unsigned N>
using indices_below = indices<__integer_pack(N)...>;
#endif

// Loads the parameters once, before the loop: stores of the kernel may reach where they lie.
template <class Callable, class... P>
inline __attribute__((always_inline)) void run_loaded(
    const hipcpu_block* block, unsigned first, unsigned last, Callable callable, P... parameters) {
    run_lanes(block, first, last, [=]() __attribute__((always_inline)) { callable(parameters...); });
}

// What the table says about a kernel whose parameters have the types P, and that Callable calls.
template <class... P>
struct signature {
    static constexpr unsigned count = sizeof...(P);
    static constexpr hipcpu_parameter parameters[count + 1] = {{sizeof(P), alignof(P)}..., {0, 0}};

    template <class Callable>
    static inline __attribute__((always_inline)) void run(
        void* const* arguments, const hipcpu_block* block, unsigned first, unsigned last, Callable callable) {
        run(arguments, block, first, last, callable, indices_below<count>());
    }

private:
    template <class Callable, unsigned... I>
    static inline __attribute__((always_inline)) void run(
        void* const* arguments, const hipcpu_block* block, unsigned first, unsigned last, Callable callable, indices<I...>) {
        (void)arguments;
        run_loaded<Callable, P...>(block, first, last, callable, *static_cast<P*>(arguments[I])...);
    }
};

// A kernel that is known when the program is compiled.
template <auto Kernel>
struct kernel_traits;

template <class... P, void (*Kernel)(P...)>
struct kernel_traits<Kernel> : signature<P...> {
    // Flattened: device functions end up in the kernel as on a device, so that each call of a helper that waits is a place of its own.
    static __attribute__((flatten)) void run(void* const* arguments, const hipcpu_block* block, unsigned first, unsigned last) {
        signature<P...>::run(arguments, block, first, last, [](P... parameters) __attribute__((always_inline, flatten)) {
            Kernel(static_cast<P&&>(parameters)...);
        });
    }
    static constexpr const char* name() {
        return __PRETTY_FUNCTION__;
    }
};

// Anything that can be called with parameters of the types P; the last argument points to it.
template <class Callable, class... P>
struct callable_traits : signature<P...> {
    static void run(void* const* arguments, const hipcpu_block* block, unsigned first, unsigned last) {
        signature<P...>::run(arguments, block, first, last, *static_cast<const Callable*>(arguments[sizeof...(P)]));
    }
    static constexpr const char* name() {
        return __PRETTY_FUNCTION__;
    }
};

}  // namespace hipcpu
