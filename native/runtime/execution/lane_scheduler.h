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
    // How many of them it ran.
    uint64_t blocks_run() const { return blocks_run_; }

    // Other memory for the stacks, from any thread while no launch runs.
    void renew_stacks() { stacks_.renew(); }

    // The scheduler of the calling thread while it runs a kernel, else null.
    static lane_scheduler* current() { return running_; }

    // The running lane of the plain loop is going to wait for the first time.
    void adopt(coordinates thread);

    // The waits of the running lane; `site` is where the kernel's code goes on. All are quick while another lane of the wavefront
    // only has to be switched to.
    void barrier(const void* site) {
        wavefront& wave = *wave_;
        const unsigned lane = lane_;
        const uint64_t others = wave.runnable;
        if (__builtin_expect(site != quick_barrier_site_ || others == 0, 0)) {
            barrier_slowly(site);
            return;
        }
        wave.sites[lane] = site;
        switch_to_first(wave, others, lane);
    }
    void vote(bool predicate, const void* site) {
        votes_ += predicate;
        barrier(site);
    }
    void grid_wide_barrier(const void* site) {
        barrier_whole_grid_ = true;
        barrier(site);
    }
    void exchange(uint64_t value, const void* site) {
        wavefront& wave = *wave_;
        wave.deposit->value[lane_] = value;
        meet(wave, site);
    }
    void ballot(bool predicate, const void* site) {
        wavefront& wave = *wave_;
        wave.votes |= uint64_t{predicate} << lane_;
        meet(wave, site);
    }

    // What the running lane's last wavefront operation brought, and the block's last vote.
    const hipcpu_wavefront_group* exchanged() const { return wave_->read; }
    uint64_t balloted() const { return wave_->read_votes; }
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
    static constexpr unsigned finished = ~0u; // choose(): all lanes have ended

    static __thread lane_scheduler* running_ __attribute__((tls_model("initial-exec")));

    unsigned lane_ = 0;       // the running lane within wave_
    wavefront* wave_;         // the one of the running lane; plain_ while a fiber runs lanes in a loop, none of which has waited
    const void* barrier_site_ = nullptr;       // where the first lane waits for the block, null while none does
    const void* quick_barrier_site_ = nullptr; // the same where the next lane in natural order is all that there is to choose
    bool permuted_ = false;
    bool checked_ = false; // the kernel was compiled with checks, which want to know what happens
    bool barrier_diverged_ = false;
    bool barrier_whole_grid_ = false;
    unsigned votes_ = 0;
    unsigned read_votes_ = 0;
    unsigned read_voters_ = 0;

    launch_run* run_ = nullptr;
    hipcpu_block block_ = {};
    uint64_t batch_next_ = 0;
    uint64_t batch_end_ = 0;
    uint64_t blocks_run_ = 0;
    unsigned wavefront_shift_ = 6; // lanes of a wavefront, as a power of two
    unsigned wave_count_ = 0;
    uint32_t ready_ = 0;       // wavefronts that may have lanes to run
    bool poisons_ = false;
    bool in_block_ = false;
    bool waves_begun_ = false; // a lane of this block has waited
    unsigned start_lane_ = 0;  // where the next fresh fiber begins
    unsigned loop_begin_ = 0;  // the lanes of the running fiber's plain loop
    unsigned loop_end_ = 0;
    unsigned stack_ = 0;       // of the next fresh fiber
    context main_ = nullptr;
    random_sequence random_{0};

    stack_pool stacks_;
    shared_memory shared_;
    std::vector<wavefront> waves_;
    wavefront plain_ = {};

    // Running blocks.
    static void fiber();
    [[noreturn]] void run_fiber();
    bool begin_block();
    bool next_block();
    void begin_waves();
    unsigned after_loop();
    void end_lanes(unsigned begin, unsigned end);
    void leave_for(unsigned lane, unsigned stack);
    context fresh_fiber(unsigned lane);

    // Waiting.
    bool is_plain() const { return wave_ == &plain_; }
    void meet(wavefront& wave, const void* site) {
        const unsigned lane = lane_;
        const uint64_t others = wave.runnable;
        if (__builtin_expect(site != wave.quick_site || others == 0, 0)) {
            exchange_slowly(site);
            return;
        }
        wave.sites[lane] = site;
        wave.exchanging |= uint64_t{1} << lane;
        switch_to_first(wave, others, lane);
    }
    void switch_to_first(wavefront& wave, uint64_t others, unsigned lane) {
        const unsigned next = static_cast<unsigned>(__builtin_ctzll(others));
        wave.runnable = others & (others - 1);
        lane_ = next;
        hipcpu_switch_context(&wave.contexts[lane], wave.contexts[next]);
    }
    void barrier_slowly(const void* site);
    void exchange_slowly(const void* site);
    void suspend();
    unsigned choose(unsigned preferred);
    unsigned pick(uint64_t lanes);
    bool release_barrier();
    void check_barrier(unsigned live) const;
    unsigned waiting_at(const void* site) const;
    unsigned live_lanes() const;
    unsigned first_lane(const wavefront& wave) const {
        return static_cast<unsigned>(&wave - waves_.data()) << wavefront_shift_;
    }
    // Of the running lane, which has waited before.
    unsigned lane_in_block() const { return first_lane(*wave_) + lane_; }
    bool is_quick() const { return !permuted_ && !checked_; }
    unsigned wave_number() const { return static_cast<unsigned>(wave_ - waves_.data()); }
};

}  // namespace hipcpu
