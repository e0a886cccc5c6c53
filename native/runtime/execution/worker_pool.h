// The operating system threads that run blocks. The thread that launches is one of them.
#pragma once
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

    static worker_pool& instance();

private:
    std::mutex launches_; // held while a launch runs
    std::mutex mutex_;
    std::condition_variable begun_;
    std::condition_variable ended_;
    std::vector<std::unique_ptr<lane_scheduler>> schedulers_; // the first is the caller's
    std::vector<std::thread> threads_;
    launch_run* run_ = nullptr;
    unsigned wanted_ = 0;  // helpers that take part in the present launch
    unsigned busy_ = 0;
    uint64_t launch_ = 0;

    void grow(unsigned count);
    void help(unsigned number);
};

}  // namespace hipcpu
