#include "runtime/check/flags.h"
#include <algorithm>

namespace hipcpu::check {

void Flags::begin_block() {
    if (used) *this = Flags();
}

void Flags::fence(unsigned lane, Record now) {
    used = true;
    fences[lane] = now;
}

void Flags::acquire(unsigned lane, Horizon horizon) {
    if (horizon <= horizons[lane]) return;
    used = true;
    horizons[lane] = horizon;
    furthest_horizon = std::max(furthest_horizon, horizon);
}

void Flags::barrier(Record phase_start) {
    if (!used) return;
    shared_horizon = furthest_horizon;
    if (!shared_fence && std::all_of(fences.begin(), fences.end(), [](Record fence) { return fence == 0; })) return;
    shared_fence = phase_start;
}

void Flags::meet(unsigned first, uint64_t active) {
    if (furthest_horizon == shared_horizon) return;
    Horizon furthest = 0;
    for (unsigned i = 0; i < 64; i++) {
        if (active >> i & 1) furthest = std::max(furthest, horizons[first + i]);
    }
    for (unsigned i = 0; i < 64; i++) {
        if (active >> i & 1) horizons[first + i] = furthest;
    }
}

} // namespace hipcpu::check
