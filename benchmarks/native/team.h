// Threads that share a loop: what a programmer would write in place of a launch.
#pragma once
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

class team {
public:
    explicit team(unsigned size) : size_(size) {
        for (unsigned member = 1; member < size; member++) others_.emplace_back([this, member] { follow(member); });
    }
    ~team() {
        ending_ = true;
        round_++;
        for (std::thread& other : others_) other.join();
    }

    // Runs work(begin, end) over equal shares of [0, length) and returns when all are done.
    void run(int length, std::function<void(int, int)> work) {
        work_ = std::move(work);
        length_ = length;
        done_ = 0;
        round_++;
        do_share(0);
        while (done_ != size_ - 1) __builtin_ia32_pause();
    }

private:
    const unsigned size_;
    std::vector<std::thread> others_;
    std::function<void(int, int)> work_;
    int length_ = 0;
    std::atomic<unsigned> round_{0};
    std::atomic<unsigned> done_{0};
    std::atomic<bool> ending_{false};

    void do_share(unsigned member) {
        const auto bound = [&](unsigned which) { return static_cast<int>(static_cast<long long>(length_) * which / size_); };
        work_(bound(member), bound(member + 1));
    }

    void follow(unsigned member) {
        for (unsigned seen = 0;;) {
            while (round_ == seen) __builtin_ia32_pause();
            seen++;
            if (ending_) return;
            do_share(member);
            done_++;
        }
    }
};
