// Poisson numbers: by Knuth's products of uniform numbers for a small mean, by Atkinson's rejection method PA (1979) for a middle one,
// and as rounded normal numbers beyond 4000.
#pragma once
#include "distributions.h"

namespace hipcpu::language {

template <class State>
unsigned poisson_by_products(State* state, double mean) noexcept {
    const double limit = exp(-mean);
    unsigned count = 0;
    for (double product = hiprand_uniform_double(state); product > limit; product *= hiprand_uniform_double(state)) {
        ++count;
    }
    return count;
}

template <class State>
unsigned poisson_by_rejection(State* state, double mean) noexcept {
    const double slope = 3.14159265358979323846 / __builtin_sqrt(3.0 * mean);
    const double middle = slope * mean;
    const double height = log(0.767 - 3.36 / mean) - mean - log(slope);
    for (;;) {
        const double u = hiprand_uniform_double(state);
        const double x = (middle - log((1.0 - u) / u)) / slope;
        const double count = __builtin_floor(x + 0.5);
        if (count < 0.0) {
            continue;
        }
        const double v = hiprand_uniform_double(state);
        const double y = middle - slope * x;
        const double steep = 1.0 + exp(y);
        int sign;
        if (y + log(v / (steep * steep)) <= height + count * log(mean) - lgamma_r(count + 1.0, &sign)) {
            return static_cast<unsigned>(count);
        }
    }
}

} // namespace hipcpu::language

template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE unsigned hiprand_poisson(State* state, double mean) noexcept {
    if (mean < 64.0) {
        return hipcpu::language::poisson_by_products(state, mean);
    }
    if (mean <= 4000.0) {
        return hipcpu::language::poisson_by_rejection(state, mean);
    }
    return static_cast<unsigned>(round(__builtin_sqrt(mean) * hiprand_normal_double(state) + mean));
}
