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

void hipcpu_enter_block_vote(int predicate) {
    lane_scheduler::current()->vote(predicate != 0, __builtin_return_address(0));
}

int hipcpu_voted(int kind) {
    const lane_scheduler* scheduler = lane_scheduler::current();
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

void hipcpu_enter_exchange(uint64_t, uint64_t value) {
    lane_scheduler::current()->exchange(value, __builtin_return_address(0));
}

const hipcpu_wavefront_group* hipcpu_exchanged(void) {
    return lane_scheduler::current()->exchanged();
}

void hipcpu_enter_ballot(uint64_t, int predicate) {
    lane_scheduler::current()->ballot(predicate != 0, __builtin_return_address(0));
}

uint64_t hipcpu_balloted(void) {
    return lane_scheduler::current()->balloted();
}
