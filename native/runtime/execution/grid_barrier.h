// The barrier of a cooperative launch: each block runs on an operating system thread of its own and waits here for the others.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace hipcpu {

class lane_scheduler;

class grid_barrier {
public:
    explicit grid_barrier(uint64_t blocks) : blocks_(blocks) {}

    // The calling block waits until all have come. When the device is lost meanwhile the caller leaves its kernel.
    void wait(lane_scheduler& caller);
    // A block ended. Those that wait for it will wait in vain: a deadlock is reported.
    void leave();
    // The device is lost: nobody may wait any longer.
    void give_up();

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    uint64_t blocks_;
    uint64_t waiting_ = 0;
    uint64_t ended_ = 0;
    uint64_t generation_ = 0;
    bool broken_ = false;
};

}  // namespace hipcpu
