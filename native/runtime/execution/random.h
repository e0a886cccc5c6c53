// A small sequence of pseudo-random numbers for the schedule; the same seed gives the same sequence.
#pragma once
#include <cstdint>

namespace hipcpu {

class random_sequence {
public:
    explicit random_sequence(uint64_t seed) : state_(seed) {}

    uint64_t next() {
        state_ += 0x9E3779B97F4A7C15u;
        uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
        return mixed ^ (mixed >> 31);
    }

private:
    uint64_t state_;
};

}  // namespace hipcpu
