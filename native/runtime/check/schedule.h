// What the scheduler tells the checks while a kernel of a checked module runs. All of it belongs to the calling operating system thread.
#pragma once
#include <cstddef>
#include <cstdint>

#include "hipcpu/position.h"

namespace hipcpu::check {

// Memory of the scheduler that the lanes of a block use.
struct BlockMemory {
    void* dynamic;          // shared memory
    size_t dynamic_size;
    const void* readable;   // where kernels read what wavefront operations brought
    size_t readable_size;
    const char* stacks;     // the lanes' stacks, one behind the other
    size_t stack_distance;
};

void block_starts(coordinates block, const BlockMemory& memory);
// The lane's code goes on, on the present stack, until it stops: to wait, or at its end. Between, the thread runs code of the scheduler or of
// the module's loop over lanes, which is not looked at.
void lane_runs(unsigned lane);
// May not return: a finding may end the kernel.
void lane_stops();

// The following are called while no lane runs.
// The lanes in `active` of one wavefront met; everyone: no live one was missing.
void wavefront_met(unsigned wavefront, uint64_t active, bool everyone);
// Every live lane of the block reached a barrier.
void barrier_passed();
// All blocks of a cooperative launch have reached a barrier; called once, before any of them goes on with barrier_passed().
void grid_barrier_reached();
// The thread leaves the kernel.
void block_left();

} // namespace hipcpu::check
