// What is wrong with a barrier that all live lanes wait at, if anything.
#include <cstdio>
#include <string>

#include "runtime/execution/kernel_fault.h"
#include "runtime/execution/lane_scheduler.h"
#include "runtime/module/code_location.h"

namespace hipcpu {

// Compilers copy calls: two addresses are one barrier when they belong to the same source line.
void lane_scheduler::check_barrier(unsigned live) const {
    const std::string line = describe_call(barrier_site_);
    for (unsigned lane = 0; lane < run_->lanes; ++lane) {
        const wavefront& wave = waves_[lane >> wavefront_shift_];
        const unsigned bit = lane & ((1u << wavefront_shift_) - 1);
        if ((wave.live >> bit & 1) == 0 || wave.sites[bit] == barrier_site_) {
            continue;
        }
        const std::string other = describe_call(wave.sites[bit]);
        if (other != line) {
            fail_kernel(HIPCPU_FAULT_BARRIER_DIVERGENCE, barrier_site_,
                "barrier divergence: %u of the block's %u threads wait at %s, others at %s; all threads have to reach the same barrier",
                waiting_at(barrier_site_), run_->lanes, line.c_str(), other.c_str());
        }
    }
    if (live < run_->lanes && !run_->allow_partial_barrier) {
        fail_kernel(HIPCPU_FAULT_BARRIER_DIVERGENCE, barrier_site_,
            "barrier divergence: %u of the block's %u threads wait at %s, the others have returned; let them skip the work, not the barrier",
            live, run_->lanes, line.c_str());
    }
}

unsigned lane_scheduler::waiting_at(const void* site) const {
    unsigned count = 0;
    for (unsigned lane = 0; lane < run_->lanes; ++lane) {
        const wavefront& wave = waves_[lane >> wavefront_shift_];
        const unsigned bit = lane & ((1u << wavefront_shift_) - 1);
        count += (wave.live >> bit & 1) != 0 && wave.sites[bit] == site;
    }
    return count;
}

}  // namespace hipcpu
