#include "runtime/execution/worker_pool.h"

#include <algorithm>
#include <chrono>

#include "runtime/execution/grid_barrier.h"
#include "runtime/execution/signals.h"
#include "runtime/fault.h"
#include "runtime/module/kernel_info.h"

namespace hipcpu {
namespace {

// About 20 microseconds: as long as it takes to wake a thread that sleeps.
constexpr unsigned looks_before_sleep = 1000;

void pause() {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#else
    asm volatile("yield");
#endif
}

template <class Condition>
bool look_for(Condition condition) {
    for (unsigned look = 0; look < looks_before_sleep; ++look) {
        if (condition()) {
            return true;
        }
        pause();
    }
    return false;
}

void run_on_this_thread(lane_scheduler& scheduler, launch_run& run) {
    use_signal_stack();
    scheduler.run(run);
    if (run.barrier != nullptr && lost_error() != hipSuccess) {
        run.barrier->give_up();
    }
}

// Keeps what a lane took, for guessing whether the next launch is worth a second thread.
void run_and_measure(lane_scheduler& scheduler, launch_run& run) {
    const auto begin = std::chrono::steady_clock::now();
    run_on_this_thread(scheduler, run);
    const auto nanoseconds = static_cast<uint64_t>((std::chrono::steady_clock::now() - begin).count());
    if (const uint64_t lanes = scheduler.blocks_run() * run.lanes; lanes > 0) {
        run.info->lane_picoseconds.store(std::max<uint64_t>(1, nanoseconds * 1000 / lanes), std::memory_order_relaxed);
    }
}

}  // namespace

worker_pool& worker_pool::instance() {
    // Never destroyed: its threads wait for work when the process ends.
    static worker_pool* pool = new worker_pool;
    static const bool catching = (catch_signals(), true);
    (void)catching;
    return *pool;
}

void worker_pool::grow(unsigned count) {
    const std::lock_guard<std::mutex> lock(mutex_);
    while (schedulers_.size() < count) {
        schedulers_.push_back(std::make_unique<lane_scheduler>());
    }
    while (helpers_.size() + 1 < count) {
        helpers_.emplace_back(&worker_pool::help, this, static_cast<unsigned>(helpers_.size() + 1));
    }
}

void worker_pool::run(launch_run& run, unsigned count) {
    const std::lock_guard<std::mutex> launch_lock(launches_);
    grow(count);
    if (count > 1) {
        begin(&run, count - 1);
    }
    run_and_measure(*schedulers_[0], run);
    if (count > 1) {
        await_helpers();
    }
}

void worker_pool::wake(unsigned count) {
    const std::lock_guard<std::mutex> launch_lock(launches_);
    grow(count);
    if (count > 1) {
        begin(nullptr, count - 1);
        await_helpers();
    }
}

void worker_pool::renew_stacks() {
    const std::lock_guard<std::mutex> launch_lock(launches_);
    for (const std::unique_ptr<lane_scheduler>& scheduler : schedulers_) {
        scheduler->renew_stacks();
    }
}

void worker_pool::begin(launch_run* run, unsigned helpers) {
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        run_ = run;
        wanted_ = helpers;
        busy_.store(helpers, std::memory_order_relaxed);
        launch_.fetch_add(1, std::memory_order_release);
    }
    begun_.notify_all();
}

void worker_pool::await_helpers() {
    const auto done = [this] { return busy_.load(std::memory_order_acquire) == 0; };
    if (!look_for(done)) {
        std::unique_lock<std::mutex> lock(mutex_);
        ended_.wait(lock, done);
    }
}

void worker_pool::await_launch(uint64_t seen) {
    const auto begun = [&] { return launch_.load(std::memory_order_acquire) != seen; };
    if (!look_for(begun)) {
        std::unique_lock<std::mutex> lock(mutex_);
        begun_.wait(lock, begun);
    }
}

void worker_pool::help(unsigned number) {
    for (uint64_t seen = 0;;) {
        await_launch(seen);
        mutex_.lock();
        // Read together with what belongs to it: a launch that begins in between would else be run twice.
        seen = launch_.load(std::memory_order_relaxed);
        const bool wanted = number <= wanted_;
        launch_run* run = run_;
        lane_scheduler* scheduler = schedulers_[number].get();
        mutex_.unlock();
        if (!wanted) {
            continue;
        }
        if (run != nullptr) {
            run_on_this_thread(*scheduler, *run);
        }
        const std::lock_guard<std::mutex> lock(mutex_);
        if (busy_.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            ended_.notify_one();
        }
    }
}

}  // namespace hipcpu
