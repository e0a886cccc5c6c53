// How lanes wait, and who runs in the meantime.
#include "hipcpu/extensions.h"
#include "runtime/execution/grid_barrier.h"
#include "runtime/execution/lane_scheduler.h"

namespace hipcpu {

void lane_scheduler::barrier_slowly(const void* site) {
    if (barrier_site_ == nullptr) {
        barrier_site_ = site;
        quick_barrier_site_ = is_quick() ? site : nullptr;
    } else if (barrier_site_ != site) {
        barrier_diverged_ = true;
    }
    wave_->sites[lane_] = site;
    suspend();
}

void lane_scheduler::exchange_slowly(const void* site) {
    wavefront& wave = *wave_;
    if (wave.exchanging == 0) {
        wave.site = site;
        wave.quick_site = is_quick() ? site : nullptr;
        wave.diverged = false;
    } else if (wave.site != site) {
        wave.diverged = true;
    }
    wave.sites[lane_] = site;
    wave.exchanging |= uint64_t{1} << lane_;
    suspend();
}

// A lane of the plain loop waits for the first time: the lanes before it in the loop have ended, and the fiber is its own from now on.
void lane_scheduler::adopt(coordinates thread) {
    if (!waves_begun_) {
        begin_waves();
    }
    const unsigned lane = (thread.z * block_.extents.y + thread.y) * block_.extents.x + thread.x;
    end_lanes(loop_begin_, lane);
    wave_ = &waves_[lane >> wavefront_shift_];
    lane_ = lane & ((1u << wavefront_shift_) - 1);
    wave_->fresh &= ~(uint64_t{1} << lane_);
}

// Suspends the running lane, which is noted as waiting by now, until it may go on.
void lane_scheduler::suspend() {
    wavefront& wave = *wave_;
    const unsigned lane = lane_;
    if (checked_) {
        check::lane_stops();
    }
    const unsigned next = choose(lane);
    if (next != lane || wave_ != &wave) {
        lane_ = next;
        const bool begun = (wave_->fresh >> next & 1) == 0;
        hipcpu_switch_context(&wave.contexts[lane], begun ? wave_->contexts[next] : fresh_fiber(next));
    }
    if (checked_) {
        check::lane_runs(lane_in_block());
    }
}

unsigned lane_scheduler::pick(uint64_t lanes) {
    if (!permuted_) {
        return static_cast<unsigned>(__builtin_ctzll(lanes));
    }
    if (run_->seed == HIPCPU_SEED_REVERSE) {
        return 63 - static_cast<unsigned>(__builtin_clzll(lanes));
    }
    const unsigned turn = static_cast<unsigned>(random_.next() >> 58);
    const uint64_t turned = turn == 0 ? lanes : (lanes >> turn) | (lanes << (64 - turn));
    return (static_cast<unsigned>(__builtin_ctzll(turned)) + turn) & 63;
}

// The lane of wave_, which may change, that goes on: `preferred` of the present one when it is free to, so that no switch is needed.
// Lets groups and finally the block's barrier go as far as nobody else can run.
unsigned lane_scheduler::choose(unsigned preferred) {
    for (;;) {
        wavefront& wave = *wave_;
        if ((wave.runnable | wave.fresh) != 0) {
            const bool stay = preferred != finished && !permuted_ && (wave.runnable >> preferred & 1) != 0;
            const unsigned lane = stay ? preferred : pick(wave.runnable | wave.fresh);
            wave.runnable &= ~(uint64_t{1} << lane);
            return lane;
        }
        if (wave.exchanging != 0) {
            wave.release_group();
            if (checked_) {
                check::wavefront_met(wave_number(), wave.read->active, wave.read->active == wave.live);
            }
            continue;
        }
        ready_ &= ~(1u << wave_number());
        if (ready_ == 0 && !release_barrier()) {
            return finished;
        }
        if ((ready_ >> wave_number() & 1) == 0) {
            wave_ = &waves_[pick(ready_)];
            preferred = finished;
        }
    }
}

unsigned lane_scheduler::live_lanes() const {
    unsigned count = 0;
    for (unsigned wave = 0; wave < wave_count_; ++wave) {
        count += static_cast<unsigned>(__builtin_popcountll(waves_[wave].live));
    }
    return count;
}

// All live lanes wait for the block. False when there are none.
bool lane_scheduler::release_barrier() {
    const unsigned live = live_lanes();
    if (live == 0) {
        return false;
    }
    if (barrier_diverged_ || (live < run_->lanes && !run_->allow_partial_barrier)) {
        check_barrier(live);
    }
    if (barrier_whole_grid_) {
        run_->barrier->wait(*this);
    }
    if (checked_) {
        check::barrier_passed();
    }
    for (unsigned wave = 0; wave < wave_count_; ++wave) {
        waves_[wave].runnable = waves_[wave].live;
        ready_ |= uint32_t{waves_[wave].live != 0} << wave;
    }
    barrier_site_ = quick_barrier_site_ = nullptr;
    barrier_diverged_ = barrier_whole_grid_ = false;
    read_votes_ = votes_;
    read_voters_ = live;
    votes_ = 0;
    return true;
}

}  // namespace hipcpu
