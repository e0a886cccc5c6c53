#include "runtime/execution/grid_barrier.h"

#include "runtime/execution/kernel_fault.h"
#include "runtime/execution/lane_scheduler.h"
#include "runtime/fault.h"

namespace hipcpu {

void grid_barrier::wait(lane_scheduler& caller) {
    std::unique_lock<std::mutex> lock(mutex_);
    const uint64_t generation = generation_;
    ++waiting_;
    broken_ = broken_ || ended_ > 0;
    if (!broken_ && waiting_ == blocks_) {
        waiting_ = 0;
        if (caller.launch().kernel->checked != 0) {
            check::grid_barrier_reached();
        }
        ++generation_;
        changed_.notify_all();
        return;
    }
    changed_.notify_all();
    changed_.wait(lock, [&] { return generation_ != generation || broken_; });
    if (generation_ == generation) {
        const uint64_t ended = ended_;
        lock.unlock();
        if (lost_error() != hipSuccess) {
            caller.abandon();
        }
        fail_kernel(HIPCPU_FAULT_DEADLOCK, nullptr,
            "deadlock: a block waits at a grid barrier while %llu of the grid's %llu blocks have returned; let every block reach it",
            static_cast<unsigned long long>(ended), static_cast<unsigned long long>(blocks_));
    }
}

void grid_barrier::give_up() {
    const std::lock_guard<std::mutex> lock(mutex_);
    broken_ = true;
    changed_.notify_all();
}

void grid_barrier::leave() {
    const std::lock_guard<std::mutex> lock(mutex_);
    ++ended_;
    broken_ = broken_ || waiting_ > 0;
    changed_.notify_all();
}

}  // namespace hipcpu
