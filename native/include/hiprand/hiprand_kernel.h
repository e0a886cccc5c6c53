// Random numbers in kernels: the generators XORWOW (the default), Philox4x32-10 and MRG32k3a, with the streams of rocRAND for equal seed,
// subsequence and offset.
#pragma once
#include "detail/distributions.h"
#include "detail/poisson.h"

#define HIPRAND_VERSION 200600
#define HIPRAND_PHILOX4x32_DEFAULT_SEED 0xdeadbeefdeadbeefull
#define HIPRAND_XORWOW_DEFAULT_SEED 0ull
#define HIPRAND_MRG32K3A_DEFAULT_SEED 12345ull

typedef hiprandStateXORWOW hiprandStateXORWOW_t;
typedef hiprandStateXORWOW hiprandState;
typedef hiprandStateXORWOW hiprandState_t;
typedef hiprandStatePhilox4_32_10 hiprandStatePhilox4_32_10_t;
typedef hiprandStateMRG32k3a hiprandStateMRG32k3a_t;

// Puts a generator `offset` numbers into a subsequence of a seed's stream.
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE void hiprand_init(unsigned long long seed, unsigned long long subsequence, unsigned long long offset, State* state) noexcept {
    state->start(seed, subsequence, offset);
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE void skipahead(unsigned long long count, State* state) noexcept {
    state->skip(count);
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE void skipahead_subsequence(unsigned long long count, State* state) noexcept {
    state->skip_subsequences(count);
}
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE void skipahead_sequence(unsigned long long count, State* state) noexcept {
    if constexpr (hipcpu::language::is_mrg<State>) {
        state->skip_sequences(count);
    } else {
        state->skip_subsequences(count);
    }
}

// Any 32-bit number.
template <class State, hipcpu::language::if_random_state<State> = 0>
HIPCPU_TEMPLATE unsigned hiprand(State* state) noexcept {
    return state->next();
}

// Two and four numbers at once, of Philox alone.
HIPCPU_INLINE uint4 hiprand4(hiprandStatePhilox4_32_10* state) noexcept { return state->next4(); }
HIPCPU_INLINE float2 hiprand_uniform2(hiprandStatePhilox4_32_10* state) noexcept {
    const float first = hiprand_uniform(state);
    return float2(first, hiprand_uniform(state));
}
HIPCPU_INLINE float4 hiprand_uniform4(hiprandStatePhilox4_32_10* state) noexcept {
    const uint4 bits = state->next4();
    return float4(hipcpu::language::unit_float(bits.x), hipcpu::language::unit_float(bits.y), hipcpu::language::unit_float(bits.z),
                  hipcpu::language::unit_float(bits.w));
}
HIPCPU_INLINE double2 hiprand_uniform2_double(hiprandStatePhilox4_32_10* state) noexcept {
    const uint4 bits = state->next4();
    return double2(hipcpu::language::unit_double(bits.x, bits.y), hipcpu::language::unit_double(bits.z, bits.w));
}
HIPCPU_INLINE double4 hiprand_uniform4_double(hiprandStatePhilox4_32_10* state) noexcept {
    const double2 low = hiprand_uniform2_double(state), high = hiprand_uniform2_double(state);
    return double4(low.x, low.y, high.x, high.y);
}
HIPCPU_INLINE float4 hiprand_normal4(hiprandStatePhilox4_32_10* state) noexcept {
    const uint4 bits = state->next4();
    const float2 low = hipcpu::language::normal_pair_of_bits(bits.x, bits.y), high = hipcpu::language::normal_pair_of_bits(bits.z, bits.w);
    return float4(low.x, low.y, high.x, high.y);
}
HIPCPU_INLINE double4 hiprand_normal4_double(hiprandStatePhilox4_32_10* state) noexcept {
    const double2 low = hiprand_normal2_double(state), high = hiprand_normal2_double(state);
    return double4(low.x, low.y, high.x, high.y);
}
HIPCPU_INLINE float4 hiprand_log_normal4(hiprandStatePhilox4_32_10* state, float mean, float deviation) noexcept {
    const float4 normal = hiprand_normal4(state);
    return float4(expf(mean + deviation * normal.x), expf(mean + deviation * normal.y), expf(mean + deviation * normal.z),
                  expf(mean + deviation * normal.w));
}
HIPCPU_INLINE uint4 hiprand_poisson4(hiprandStatePhilox4_32_10* state, double mean) noexcept {
    const unsigned x = hiprand_poisson(state, mean), y = hiprand_poisson(state, mean), z = hiprand_poisson(state, mean);
    return uint4(x, y, z, hiprand_poisson(state, mean));
}
