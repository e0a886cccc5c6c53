// The waits as kernels call them. The address a call returns to tells which call it was.
#include "hipcpu/device.h"
#include "runtime/execution/kernel_fault.h"
#include "runtime/execution/lane_scheduler.h"

using namespace hipcpu;

void hipcpu_begin_waiting(coordinates thread) {
    lane_scheduler::current()->adopt(thread);
}

void hipcpu_enter_block_barrier(void) {
    lane_scheduler::current()->barrier(__builtin_return_address(0));
}

int hipcpu_enter_block_vote(int predicate, int kind) {
    lane_scheduler* scheduler = lane_scheduler::current();
    scheduler->vote(predicate != 0, __builtin_return_address(0));
    const unsigned votes = scheduler->votes_for();
    switch (static_cast<hipcpu_vote>(kind)) {
        case HIPCPU_VOTE_COUNT:
            return static_cast<int>(votes);
        case HIPCPU_VOTE_AND:
            return votes == scheduler->voters();
        case HIPCPU_VOTE_OR:
            return votes != 0;
    }
    return 0;
}

void hipcpu_enter_grid_barrier(void) {
    lane_scheduler* scheduler = lane_scheduler::current();
    const void* site = __builtin_return_address(0);
    if (scheduler->launch().barrier == nullptr) {
        fail_kernel(HIPCPU_FAULT_TRAP, site,
            "grid barrier in an ordinary launch: the blocks may never run at the same time; use hipLaunchCooperativeKernel");
    }
    scheduler->grid_wide_barrier(site);
}

const hipcpu_wavefront_group* hipcpu_enter_exchange(uint64_t, uint64_t value) {
    return lane_scheduler::current()->exchange(value, __builtin_return_address(0));
}

uint64_t hipcpu_enter_ballot(uint64_t, int predicate) {
    return lane_scheduler::current()->ballot(predicate != 0, __builtin_return_address(0));
}
