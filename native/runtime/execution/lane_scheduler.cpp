#include "runtime/execution/lane_scheduler.h"

#include "runtime/execution/grid_barrier.h"
#include "runtime/fault.h"

namespace hipcpu {
namespace {

__thread lane_scheduler* running __attribute__((tls_model("initial-exec"))) = nullptr;

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

lane_scheduler* lane_scheduler::current() {
    return running;
}

lane_scheduler::lane_scheduler() : stacks_(maximum_lanes), waves_(maximum_lanes / 32) {}

void lane_scheduler::run(launch_run& run) {
    run_ = &run;
    wavefront_shift_ = run.kernel->wavefront == 32 ? 5 : 6;
    permuted_ = run.seed != 0;
    checked_ = run.kernel->checked != 0;
    random_ = random_sequence(run.seed);
    batch_next_ = batch_end_ = 0;
    block_.extents = run.extents;
    block_.grid = run.grid;
    shared_.prepare(*run.info, run.dynamic_bytes);
    block_.dynamic_memory = shared_.dynamic();
    in_block_ = false;
    if (!begin_block()) {
        return;
    }
    running = this;
    stack_ = stacks_.take();
    hipcpu_switch_context(&main_, make_context(stacks_.top(stack_), fiber));
    running = nullptr;
    stacks_.give_back_all();
    if (checked_) {
        check::block_left();
    }
}

void lane_scheduler::fiber() {
    running->run_fiber();
}

void lane_scheduler::run_fiber() {
    const unsigned stack = stack_;
    for (;;) {
        loop_begin_ = start_lane_;
        loop_end_ = permuted_ ? start_lane_ + 1 : run_->lanes;
        lane_ = plain;
        run_->kernel->runner(run_->parameters, &block_, loop_begin_, loop_end_);
        const unsigned next = after_loop();
        if (next == finished) {
            if (!begin_block()) {
                abandon();
            }
        } else if (wave_->contexts[next] == nullptr) {
            start_lane_ = (wave_number() << wavefront_shift_) + next;
        } else {
            leave_for(next, stack);
        }
    }
}

// Notes which lanes ended now that a loop came back, and chooses who goes on.
unsigned lane_scheduler::after_loop() {
    if (lane_ != plain) {
        wave_->live &= ~(uint64_t{1} << lane_);
    } else if (waves_begun_) {
        end_lanes(loop_begin_, loop_end_);
    } else {
        return finished;
    }
    return choose(plain);
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
    start_lane_ = (wave_number() << wavefront_shift_) + lane;
    stack_ = stacks_.take();
    return make_context(stacks_.top(stack_), fiber);
}

bool lane_scheduler::known_thread(coordinates* thread) const {
    if (lane_ == plain) {
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

bool lane_scheduler::begin_block() {
    if (in_block_ && run_->barrier != nullptr) {
        run_->barrier->leave();
    }
    in_block_ = false;
    if (batch_next_ == batch_end_) {
        batch_next_ = run_->next.fetch_add(run_->batch, std::memory_order_relaxed);
        batch_end_ = batch_next_ + run_->batch < run_->blocks ? batch_next_ + run_->batch : run_->blocks;
        if (batch_next_ >= batch_end_ || lost_error() != hipSuccess) {
            return false;
        }
    }
    block_.index = run_->order.at(batch_next_++);
    in_block_ = true;
    waves_begun_ = false;
    start_lane_ = 0;
    if (run_->poison) {
        shared_.poison();
    }
    if (checked_) {
        check::block_starts(block_.index, {block_.dynamic_memory, run_->dynamic_bytes, waves_.data(), waves_.size() * sizeof(wavefront),
            stacks_.begin(), stack_pool::distance});
    }
    if (permuted_) {
        begin_waves();
        const unsigned lane = choose(plain);
        start_lane_ = (wave_number() << wavefront_shift_) + lane;
    }
    return true;
}

void lane_scheduler::begin_waves() {
    const unsigned size = 1u << wavefront_shift_;
    const unsigned count = wave_count();
    for (unsigned wave = 0; wave < count; ++wave) {
        waves_[wave].begin(lanes_within(0, run_->lanes, wave * size, size));
    }
    ready_ = count == 32 ? ~0u : (1u << count) - 1;
    wave_ = waves_.data();
    barrier_site_ = nullptr;
    barrier_diverged_ = false;
    votes_ = 0;
    waves_begun_ = true;
}

void lane_scheduler::end_lanes(unsigned begin, unsigned end) {
    const unsigned size = 1u << wavefront_shift_;
    for (unsigned wave = begin >> wavefront_shift_; wave < wave_count(); ++wave) {
        const uint64_t ended = lanes_within(begin, end, wave * size, size);
        waves_[wave].live &= ~ended;
        waves_[wave].runnable &= ~ended;
    }
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
    wave_->runnable &= ~(uint64_t{1} << lane_);
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
        if (wave_->runnable != 0) {
            const bool stay = preferred != plain && !permuted_ && (wave_->runnable >> preferred & 1) != 0;
            const unsigned lane = stay ? preferred : pick(wave_->runnable);
            wave_->runnable &= ~(uint64_t{1} << lane);
            return lane;
        }
        if (wave_->exchanging != 0) {
            wave_->release_group();
            if (checked_) {
                const uint64_t group = wave_->read->active;
                check::wavefront_met(wave_number(), group, group == wave_->live);
            }
            continue;
        }
        ready_ &= ~(1u << wave_number());
        if (ready_ == 0 && !release_barrier()) {
            return finished;
        }
        if ((ready_ >> wave_number() & 1) == 0) {
            wave_ = &waves_[pick(ready_)];
            preferred = plain;
        }
    }
}

unsigned lane_scheduler::live_lanes() const {
    unsigned count = 0;
    for (unsigned wave = 0; wave < wave_count(); ++wave) {
        count += static_cast<unsigned>(__builtin_popcountll(waves_[wave].live));
    }
    return count;
}

// All live lanes wait at a barrier. False when there are none.
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
    for (unsigned wave = 0; wave < wave_count(); ++wave) {
        waves_[wave].runnable = waves_[wave].live;
        waves_[wave].at_barrier = 0;
        ready_ |= uint32_t{waves_[wave].live != 0} << wave;
    }
    barrier_site_ = nullptr;
    barrier_diverged_ = false;
    read_votes_ = votes_;
    read_voters_ = live;
    votes_ = 0;
    return true;
}

}  // namespace hipcpu
