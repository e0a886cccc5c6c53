#include "runtime/execution/lane_scheduler.h"

#include <algorithm>

#include "runtime/execution/grid_barrier.h"
#include "runtime/fault.h"

namespace hipcpu {
namespace {

// The bits of the lanes [begin, end) that lie in the wavefront that begins at `first`.
uint64_t lanes_within(unsigned begin, unsigned end, unsigned first, unsigned size) {
    const unsigned from = begin > first ? begin - first : 0;
    const unsigned to = end > first ? (end - first < size ? end - first : size) : 0;
    if (from >= to) {
        return 0;
    }
    const uint64_t below_end = to == 64 ? ~uint64_t{0} : (uint64_t{1} << to) - 1;
    return below_end & (~uint64_t{0} << from);
}

}  // namespace

__thread lane_scheduler* lane_scheduler::running_ = nullptr;

lane_scheduler::lane_scheduler() : wave_(&plain_), stacks_(maximum_lanes), waves_(maximum_lanes / 32) {}

void lane_scheduler::run(launch_run& run) {
    run_ = &run;
    wavefront_shift_ = run.kernel->wavefront == 32 ? 5 : 6;
    wave_count_ = (run.lanes + (1u << wavefront_shift_) - 1) >> wavefront_shift_;
    permuted_ = run.seed != 0;
    checked_ = run.kernel->checked != 0;
    random_ = random_sequence(run.seed);
    batch_next_ = batch_end_ = blocks_run_ = 0;
    shared_.prepare(*run.info, run.dynamic_bytes);
    block_.extents = run.extents;
    block_.grid = run.grid;
    block_.dynamic_memory = shared_.dynamic();
    poisons_ = run.poison && !shared_.empty();
    in_block_ = false;
    if (!begin_block()) {
        return;
    }
    running_ = this;
    stack_ = stacks_.take();
    hipcpu_switch_context(&main_, make_context(stacks_.top(stack_), fiber));
    running_ = nullptr;
    stacks_.give_back_all();
    if (checked_) {
        check::block_left();
    }
}

void lane_scheduler::fiber() {
    running_->run_fiber();
}

void lane_scheduler::run_fiber() {
    const unsigned stack = stack_;
    for (;;) {
        loop_begin_ = start_lane_;
        loop_end_ = permuted_ ? start_lane_ + 1 : run_->lanes;
        wave_ = &plain_;
        run_->kernel->runner(run_->parameters, &block_, loop_begin_, loop_end_);
        const unsigned next = after_loop();
        if (next == finished) {
            if (!begin_block()) {
                abandon();
            }
        } else if ((wave_->fresh >> next & 1) != 0) {
            start_lane_ = first_lane(*wave_) + next;
            wave_->fresh &= ~(uint64_t{1} << next);
        } else {
            leave_for(next, stack);
        }
    }
}

// Notes which lanes ended now that a loop came back, and chooses who goes on.
unsigned lane_scheduler::after_loop() {
    if (!is_plain()) {
        wave_->live &= ~(uint64_t{1} << lane_);
    } else if (waves_begun_) {
        end_lanes(loop_begin_, loop_end_);
        wave_ = &waves_[loop_begin_ >> wavefront_shift_];
    } else {
        return finished;
    }
    return choose(finished);
}

// The running fiber is not needed again: its stack may serve another as soon as it is left.
void lane_scheduler::leave_for(unsigned lane, unsigned stack) {
    stacks_.give_back(stack);
    lane_ = lane;
    context discarded = nullptr;
    hipcpu_switch_context(&discarded, wave_->contexts[lane]);
}

// A fiber whose plain loop begins at this lane of wave_.
context lane_scheduler::fresh_fiber(unsigned lane) {
    start_lane_ = first_lane(*wave_) + lane;
    wave_->fresh &= ~(uint64_t{1} << lane);
    stack_ = stacks_.take();
    return make_context(stacks_.top(stack_), fiber);
}

bool lane_scheduler::known_thread(coordinates* thread) const {
    if (is_plain()) {
        return false;
    }
    const unsigned lane = lane_in_block();
    const unsigned row = lane / block_.extents.x;
    *thread = {lane % block_.extents.x, row % block_.extents.y, row / block_.extents.y};
    return true;
}

void lane_scheduler::abandon() {
    context discarded = nullptr;
    hipcpu_switch_context(&discarded, main_);
    __builtin_unreachable();
}

// Moves block_.index to the block that comes next; false when there is none.
bool lane_scheduler::next_block() {
    if (batch_next_ < batch_end_) {
        block_.index = run_->order.after(block_.index, batch_next_++);
        return true;
    }
    batch_next_ = run_->next.fetch_add(run_->batch, std::memory_order_relaxed);
    batch_end_ = std::min(batch_next_ + run_->batch, run_->blocks);
    if (batch_next_ >= batch_end_ || lost_error() != hipSuccess) {
        return false;
    }
    block_.index = run_->order.at(batch_next_++);
    return true;
}

bool lane_scheduler::begin_block() {
    if (in_block_ && run_->barrier != nullptr) {
        run_->barrier->leave();
    }
    in_block_ = next_block();
    if (!in_block_) {
        return false;
    }
    ++blocks_run_;
    waves_begun_ = false;
    start_lane_ = 0;
    if (poisons_) {
        shared_.poison();
    }
    if (checked_) {
        check::block_starts(block_.index, {block_.dynamic_memory, run_->dynamic_bytes, waves_.data(), waves_.size() * sizeof(wavefront),
            stacks_.begin(), stack_pool::distance});
    }
    if (permuted_) {
        begin_waves();
        wave_ = &waves_[pick(ready_)];
        const unsigned lane = choose(finished);
        wave_->fresh &= ~(uint64_t{1} << lane);
        start_lane_ = first_lane(*wave_) + lane;
    }
    return true;
}

void lane_scheduler::begin_waves() {
    const unsigned size = 1u << wavefront_shift_;
    for (unsigned wave = 0; wave < wave_count_; ++wave) {
        waves_[wave].begin(lanes_within(0, run_->lanes, wave * size, size));
    }
    ready_ = wave_count_ == 32 ? ~0u : (1u << wave_count_) - 1;
    barrier_site_ = quick_barrier_site_ = nullptr;
    barrier_diverged_ = barrier_whole_grid_ = false;
    waves_begun_ = true;
}

void lane_scheduler::end_lanes(unsigned begin, unsigned end) {
    const unsigned size = 1u << wavefront_shift_;
    for (unsigned wave = begin >> wavefront_shift_; wave < wave_count_; ++wave) {
        const uint64_t ended = lanes_within(begin, end, wave * size, size);
        waves_[wave].live &= ~ended;
        waves_[wave].fresh &= ~ended;
    }
}

}  // namespace hipcpu
