// Uniform, normal, log-normal and Poisson numbers from any of the generators.
#pragma once
#include "mrg32k3a.h"
#include "philox.h"
#include "xorwow.h"

namespace hipcpu::language {

template <class State>
constexpr bool is_random_state =
    std::is_same_v<State, hiprandStateXORWOW> || std::is_same_v<State, hiprandStatePhilox4_32_10> || std::is_same_v<State, hiprandStateMRG32k3a>;
template <class State>
using if_random_state = std::enable_if_t<is_random_state<State>, int>;
template <class State>
constexpr bool is_mrg = std::is_same_v<State, hiprandStateMRG32k3a>;

constexpr double mrg_unit = 2.3283065498378288e-10; // 1 / the first modulus

// Numbers in (0, 1]: a number of bits plus one, over their count.
HIPCPU_INLINE float unit_float(unsigned bits) noexcept { return 0x1p-32f + bits * 0x1p-32f; }
HIPCPU_INLINE double unit_double(unsigned low, unsigned high) noexcept {
    return 0x1p-53 + static_cast<double>(static_cast<unsigned long long>(high >> 11) << 32 | low) * 0x1p-53;
}

// Two independent normal numbers by Box and Muller from a radius in (0, 1] and an angle, in radians or (double) in half turns.
HIPCPU_INLINE float2 normal_pair(float radius, float angle) noexcept {
    const float length = __builtin_sqrtf(-2.0f * logf(radius));
    float sine, cosine;
    sincosf(angle, &sine, &cosine);
    return float2(sine * length, cosine * length);
}
HIPCPU_INLINE double2 normal_pair_double(double radius, double half_turns) noexcept {
    const double length = __builtin_sqrt(-2.0 * log(radius));
    double sine, cosine;
    sincospi(half_turns, &sine, &cosine);
    return double2(sine * length, cosine * length);
}
HIPCPU_INLINE float2 normal_pair_of_bits(unsigned first, unsigned second) noexcept {
    return normal_pair(unit_float(first), 0x1.921fb6p-30f + second * 0x1.921fb6p-30f);
}
HIPCPU_INLINE double2 normal_pair_double_of_bits(uint4 bits) noexcept {
    const unsigned long long radius = bits.x ^ static_cast<unsigned long long>(bits.y) << 21;
    const unsigned long long angle = bits.z ^ static_cast<unsigned long long>(bits.w) << 21;
    return normal_pair_double(0x1p-53 + static_cast<double>(radius) * 0x1p-53, 0x1p-52 + static_cast<double>(angle) * 0x1p-52);
}

template <class State>
HIPCPU_TEMPLATE float2 next_normal_pair(State* state) noexcept {
    if constexpr (is_mrg<State>) {
        const float radius = static_cast<float>(state->raw() * mrg_unit);
        return normal_pair(radius, static_cast<float>(state->raw() * mrg_unit) * 6.2831855f);
    } else {
        const unsigned first = state->next();
        return normal_pair_of_bits(first, state->next());
    }
}
template <class State>
HIPCPU_TEMPLATE double2 next_normal_pair_double(State* state) noexcept {
    if constexpr (is_mrg<State>) {
        const double radius = static_cast<float>(state->raw() * mrg_unit);
        return normal_pair_double(radius, static_cast<float>(state->raw() * mrg_unit) * 2.0);
    } else {
        uint4 bits;
        bits.x = state->next();
        bits.y = state->next();
        bits.z = state->next();
        bits.w = state->next();
        return normal_pair_double_of_bits(bits);
    }
}

} // namespace hipcpu::language

// One number in (0, 1].
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE float hiprand_uniform(State* state) noexcept {
    if constexpr (hipcpu::language::is_mrg<State>) {
        return static_cast<float>(state->raw() * hipcpu::language::mrg_unit);
    } else {
        return hipcpu::language::unit_float(state->next());
    }
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE double hiprand_uniform_double(State* state) noexcept {
    if constexpr (hipcpu::language::is_mrg<State>) {
        return state->raw() * hipcpu::language::mrg_unit;
    } else {
        const unsigned low = state->next();
        return hipcpu::language::unit_double(low, state->next());
    }
}

// One normal number of mean 0 and deviation 1; every second call hands out the other number of a pair.
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE float hiprand_normal(State* state) noexcept {
    if (state->normals.has_float) {
        state->normals.has_float = false;
        return state->normals.kept_float;
    }
    const float2 pair = hipcpu::language::next_normal_pair(state);
    state->normals.has_float = true;
    state->normals.kept_float = pair.y;
    return pair.x;
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE double hiprand_normal_double(State* state) noexcept {
    if (state->normals.has_double) {
        state->normals.has_double = false;
        return state->normals.kept_double;
    }
    const double2 pair = hipcpu::language::next_normal_pair_double(state);
    state->normals.has_double = true;
    state->normals.kept_double = pair.y;
    return pair.x;
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE float2 hiprand_normal2(State* state) noexcept {
    return hipcpu::language::next_normal_pair(state);
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE double2 hiprand_normal2_double(State* state) noexcept {
    return hipcpu::language::next_normal_pair_double(state);
}

// exp of a normal number of that mean and deviation.
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE float hiprand_log_normal(State* state, float mean, float deviation) noexcept {
    return expf(mean + deviation * hiprand_normal(state));
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE double hiprand_log_normal_double(State* state, double mean, double deviation) noexcept {
    return exp(mean + deviation * hiprand_normal_double(state));
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE float2 hiprand_log_normal2(State* state, float mean, float deviation) noexcept {
    const float2 pair = hiprand_normal2(state);
    return float2(expf(mean + deviation * pair.x), expf(mean + deviation * pair.y));
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE double2 hiprand_log_normal2_double(State* state, double mean, double deviation) noexcept {
    const double2 pair = hiprand_normal2_double(state);
    return double2(exp(mean + deviation * pair.x), exp(mean + deviation * pair.y));
}
