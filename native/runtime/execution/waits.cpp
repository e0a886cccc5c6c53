// The waits as kernels call them. The address a call returns to tells which call it was.
#include "hipcpu/device.h"
#include "runtime/execution/kernel_fault.h"
#include "runtime/execution/lane_scheduler.h"

using namespace hipcpu;

void hipcpu_enter_block_barrier(coordinates thread) {
    lane_scheduler::current()->barrier(thread, __builtin_return_address(0));
}

int hipcpu_enter_block_vote(coordinates thread, int predicate, int kind) {
    lane_scheduler* scheduler = lane_scheduler::current();
    scheduler->vote(thread, predicate != 0, __builtin_return_address(0));
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

void hipcpu_enter_grid_barrier(coordinates thread) {
    lane_scheduler* scheduler = lane_scheduler::current();
    const void* site = __builtin_return_address(0);
    if (scheduler->launch().barrier == nullptr) {
        fail_kernel(HIPCPU_FAULT_TRAP, site,
            "grid barrier in an ordinary launch: the blocks may never run at the same time; use hipLaunchCooperativeKernel");
    }
    scheduler->barrier(thread, site, true);
}

const hipcpu_wavefront_group* hipcpu_enter_exchange(coordinates thread, uint64_t, uint64_t value) {
    lane_scheduler* scheduler = lane_scheduler::current();
    scheduler->exchange(thread, value, __builtin_return_address(0));
    return scheduler->group();
}

uint64_t hipcpu_enter_ballot(coordinates thread, uint64_t, int predicate) {
    lane_scheduler* scheduler = lane_scheduler::current();
    scheduler->ballot(thread, predicate != 0, __builtin_return_address(0));
    return scheduler->ballot_result();
}

void hipcpu_enter_wavefront_barrier(coordinates thread, uint64_t) {
    lane_scheduler::current()->ballot(thread, false, __builtin_return_address(0));
}
