// Runs the lanes of one block after another on one operating system thread.
//
// A block begins as a plain loop over its lanes, on one fiber. When a lane waits, the fiber becomes that lane's own and a fresh fiber
// goes on with the loop behind it; lanes that ended stay ended. A waiting lane switches straight to the next that can run, and the last
// one to arrive goes on without a switch. All state belongs to the thread, so nothing here is locked.
#pragma once
#include <vector>

#include "runtime/check/schedule.h"
#include "runtime/execution/launch_run.h"
#include "runtime/execution/random.h"
#include "runtime/execution/shared_memory.h"
#include "runtime/execution/stack_pool.h"
#include "runtime/execution/wavefront.h"

namespace hipcpu {

class lane_scheduler {
public:
    static constexpr unsigned maximum_lanes = 1024;

    lane_scheduler();

    // Runs blocks of the launch until all were handed out or the device is lost.
    void run(launch_run& run);

    // The scheduler of the calling thread while it runs a kernel, else null.
    static lane_scheduler* current();

    // The waits of the running lane; `site` is where the kernel's code goes on.
    void exchange(coordinates thread, uint64_t value, const void* site) {
        adopt_if_plain(thread);
        wave_->deposit->value[lane_] = value;
        wait_for_wavefront(site);
    }
    void ballot(coordinates thread, bool predicate, const void* site) {
        adopt_if_plain(thread);
        wave_->votes |= uint64_t{predicate} << lane_;
        wait_for_wavefront(site);
    }
    void barrier(coordinates thread, const void* site, bool whole_grid = false) {
        adopt_if_plain(thread);
        wait_for_block(site, whole_grid);
    }
    void vote(coordinates thread, bool predicate, const void* site) {
        adopt_if_plain(thread);
        votes_ += predicate;
        wait_for_block(site, false);
    }
    // After a wait: what its group or the block's barrier brought.
    const hipcpu_wavefront_group* group() const { return wave_->read; }
    uint64_t ballot_result() const { return wave_->read_votes; }
    unsigned votes_for() const { return read_votes_; }
    unsigned voters() const { return read_voters_; }

    // For messages about the running lane.
    coordinates block_index() const { return block_.index; }
    // threadIdx of the running lane; false while it runs in the plain loop, where it is not known here.
    bool known_thread(coordinates* thread) const;
    bool is_stack_guard(const void* address) const { return stacks_.is_guard(address); }
    const shared_memory& shared() const { return shared_; }
    const launch_run& launch() const { return *run_; }

    // Leaves the kernel for good; the device has to be lost already. The first may be called by kernel code; the second is where a
    // signal handler lets the thread go on.
    [[noreturn]] void abandon();
    context leave_context() const { return main_; }

private:
    static constexpr unsigned plain = ~0u;    // lane_: the fiber runs lanes in a loop, none has waited
    static constexpr unsigned finished = ~0u; // choose(): all lanes have ended

    launch_run* run_ = nullptr;
    hipcpu_block block_ = {};
    uint64_t batch_next_ = 0;
    uint64_t batch_end_ = 0;

    unsigned lane_ = plain; // the running lane within wave_
    wavefront* wave_ = nullptr;
    unsigned wavefront_shift_ = 6; // lanes of a wavefront, as a power of two
    uint32_t ready_ = 0;           // wavefronts that have runnable or exchanging lanes
    bool in_block_ = false;
    bool waves_begun_ = false;     // a lane of this block has waited
    bool permuted_ = false;
    bool checked_ = false;         // the kernel was compiled with checks, which want to know what happens

    const void* barrier_site_ = nullptr; // where the first lane waits, null while none does
    bool barrier_diverged_ = false;
    bool barrier_whole_grid_ = false;
    unsigned votes_ = 0;
    unsigned read_votes_ = 0;
    unsigned read_voters_ = 0;

    unsigned start_lane_ = 0; // where the next fresh fiber begins
    unsigned loop_begin_ = 0; // the lanes of the running fiber's plain loop
    unsigned loop_end_ = 0;
    unsigned stack_ = 0;      // of the fiber that runs its plain loop
    context main_ = nullptr;
    random_sequence random_{0};

    stack_pool stacks_;
    shared_memory shared_;
    std::vector<wavefront> waves_;

    static void fiber();
    [[noreturn]] void run_fiber();
    bool begin_block();
    void begin_waves();
    void end_lanes(unsigned begin, unsigned end);
    unsigned after_loop();
    void leave_for(unsigned lane, unsigned stack);
    void adopt(coordinates thread);
    unsigned choose(unsigned preferred);
    bool release_barrier();
    unsigned pick(uint64_t lanes);
    context fresh_fiber(unsigned lane);
    unsigned live_lanes() const;
    void check_barrier(unsigned live);
    unsigned waiting_at(const void* site) const;
    unsigned wave_count() const { return (run_->lanes + (1u << wavefront_shift_) - 1) >> wavefront_shift_; }
    unsigned wave_number() const { return static_cast<unsigned>(wave_ - waves_.data()); }

    // Of the running lane, which has waited before.
    unsigned lane_in_block() const { return (wave_number() << wavefront_shift_) + lane_; }

    void adopt_if_plain(coordinates thread) {
        if (__builtin_expect(lane_ == plain, 0)) {
            adopt(thread);
        }
    }

    // Suspends the running lane, which is in one of the waiting sets by now, until it may go on.
    void suspend() {
        wavefront* const wave = wave_;
        const unsigned lane = lane_;
        if (__builtin_expect(checked_, 0)) {
            check::lane_stops();
        }
        const unsigned next = choose_quickly(lane);
        if (next != lane || wave_ != wave) {
            lane_ = next;
            const context target = wave_->contexts[next];
            hipcpu_switch_context(&wave->contexts[lane], target != nullptr ? target : fresh_fiber(next));
        }
        if (__builtin_expect(checked_, 0)) {
            check::lane_runs(lane_in_block());
        }
    }

    // The usual case within one wavefront; choose() does the rest.
    unsigned choose_quickly(unsigned lane) {
        wavefront& wave = *wave_;
        if (__builtin_expect(wave.runnable != 0 && !permuted_, 1)) {
            const unsigned next = static_cast<unsigned>(__builtin_ctzll(wave.runnable));
            wave.runnable &= wave.runnable - 1;
            return next;
        }
        return choose(lane);
    }

    void wait_for_wavefront(const void* site) {
        wavefront& wave = *wave_;
        if (wave.exchanging == 0) {
            wave.site = site;
            wave.diverged = false;
        } else if (wave.site != site) {
            wave.diverged = true;
        }
        wave.sites[lane_] = site;
        wave.exchanging |= uint64_t{1} << lane_;
        suspend();
    }

    void wait_for_block(const void* site, bool whole_grid) {
        wavefront& wave = *wave_;
        if (barrier_site_ == nullptr) {
            barrier_site_ = site;
            barrier_whole_grid_ = whole_grid;
        } else if (barrier_site_ != site) {
            barrier_diverged_ = true;
        }
        wave.sites[lane_] = site;
        wave.at_barrier |= uint64_t{1} << lane_;
        suspend();
    }
};

}  // namespace hipcpu
