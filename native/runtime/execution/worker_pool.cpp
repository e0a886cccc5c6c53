#include "runtime/execution/worker_pool.h"

#include "runtime/execution/grid_barrier.h"
#include "runtime/execution/signals.h"
#include "runtime/fault.h"

namespace hipcpu {
namespace {

void run_on_this_thread(lane_scheduler& scheduler, launch_run& run) {
    use_signal_stack();
    scheduler.run(run);
    if (run.barrier != nullptr && lost_error() != hipSuccess) {
        run.barrier->give_up();
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
    while (schedulers_.size() < count) {
        schedulers_.push_back(std::make_unique<lane_scheduler>());
    }
    while (threads_.size() + 1 < count) {
        threads_.emplace_back(&worker_pool::help, this, static_cast<unsigned>(threads_.size() + 1));
    }
}

void worker_pool::run(launch_run& run, unsigned count) {
    const std::lock_guard<std::mutex> launch_lock(launches_);
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        grow(count);
        run_ = &run;
        wanted_ = busy_ = count - 1;
        ++launch_;
    }
    if (count > 1) {
        begun_.notify_all();
    }
    run_on_this_thread(*schedulers_[0], run);
    std::unique_lock<std::mutex> lock(mutex_);
    ended_.wait(lock, [this] { return busy_ == 0; });
}

void worker_pool::help(unsigned number) {
    uint64_t seen = 0;
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
        begun_.wait(lock, [&] { return launch_ != seen; });
        seen = launch_;
        if (number > wanted_) {
            continue;
        }
        lane_scheduler& scheduler = *schedulers_[number];
        launch_run& run = *run_;
        lock.unlock();
        run_on_this_thread(scheduler, run);
        lock.lock();
        if (--busy_ == 0) {
            ended_.notify_one();
        }
    }
}

}  // namespace hipcpu
