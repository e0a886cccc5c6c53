// The operating system threads that run blocks. The thread that launches is one of them.
#pragma once
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "runtime/execution/lane_scheduler.h"

namespace hipcpu {

class worker_pool {
public:
    // Runs a launch on `count` threads, the caller among them, and returns when it is done. One launch at a time.
    void run(launch_run& run, unsigned count);
    // Returns when `count` threads, the caller among them, are awake. For some microseconds they look for a launch.
    void wake(unsigned count);
    void renew_stacks();

    static worker_pool& instance();

private:
    std::mutex launches_; // held while a launch runs
    std::vector<std::unique_ptr<lane_scheduler>> schedulers_; // the first is the caller's
    std::vector<std::thread> helpers_;

    // What the caller and the helpers share. They look at the numbers for a while before they sleep.
    std::atomic<uint64_t> launch_{0};
    std::atomic<unsigned> busy_{0}; // helpers that have not finished the present launch
    launch_run* run_ = nullptr;     // null when they are only woken
    unsigned wanted_ = 0;           // helpers that take part in it
    std::mutex mutex_;
    std::condition_variable begun_;
    std::condition_variable ended_;

    void grow(unsigned count);
    void begin(launch_run* run, unsigned helpers);
    void await_helpers();
    void help(unsigned number);
    void await_launch(uint64_t seen);
};

}  // namespace hipcpu
