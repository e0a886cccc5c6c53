// MRG32k3a (L'Ecuyer: "Good parameters and implementations for combined multiple recursive random number generators", 1999): the
// difference of two linear recurrences of order three. Subsequences are 2^76 numbers apart, sequences 2^127.
#pragma once
#include "normal_cache.h"

namespace hipcpu::language {

constexpr uint64_t mrg_modulus_1 = 4294967087u, mrg_modulus_2 = 4294944443u;

struct mrg_matrix {
    uint64_t at[3][3];
};

// One step of each recurrence, and 2^76 and 2^127 of them.
inline constexpr mrg_matrix mrg_step_1 = {{{0, 1, 0}, {0, 0, 1}, {mrg_modulus_1 - 810728, 1403580, 0}}};
inline constexpr mrg_matrix mrg_step_2 = {{{0, 1, 0}, {0, 0, 1}, {mrg_modulus_2 - 1370589, 0, 527612}}};
inline constexpr mrg_matrix mrg_subsequence_1 = {
    {{82758667, 1871391091, 4127413238}, {3672831523, 69195019, 1871391091}, {3672091415, 3528743235, 69195019}}};
inline constexpr mrg_matrix mrg_subsequence_2 = {
    {{1511326704, 3759209742, 1610795712}, {4292754251, 1511326704, 3889917532}, {3859662829, 4292754251, 3708466080}}};
inline constexpr mrg_matrix mrg_sequence_1 = {
    {{2427906178, 3580155704, 949770784}, {226153695, 1230515664, 3580155704}, {1988835001, 986791581, 1230515664}}};
inline constexpr mrg_matrix mrg_sequence_2 = {
    {{1464411153, 277697599, 1610723613}, {32183930, 1464411153, 1022607788}, {2824425944, 32183930, 2093834863}}};

template <uint64_t Modulus>
mrg_matrix mrg_square(const mrg_matrix& a) noexcept {
    mrg_matrix square;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            square.at[row][column] = (a.at[row][0] * a.at[0][column] % Modulus + a.at[row][1] * a.at[1][column] % Modulus
                                      + a.at[row][2] * a.at[2][column] % Modulus) % Modulus;
        }
    }
    return square;
}

// state = matrix^count state
template <uint64_t Modulus>
void mrg_jump(mrg_matrix matrix, unsigned long long count, unsigned (&state)[3]) noexcept {
    for (; count != 0; count >>= 1) {
        if (count & 1) {
            uint64_t next[3];
            for (int row = 0; row < 3; ++row) {
                next[row] = (matrix.at[row][0] * state[0] % Modulus + matrix.at[row][1] * state[1] % Modulus
                             + matrix.at[row][2] * state[2] % Modulus) % Modulus;
            }
            for (int row = 0; row < 3; ++row) {
                state[row] = static_cast<unsigned>(next[row]);
            }
        }
        matrix = count > 1 ? mrg_square<Modulus>(matrix) : matrix;
    }
}

} // namespace hipcpu::language

struct hiprandStateMRG32k3a {
    unsigned first[3], second[3];
    hipcpu::language::normal_cache normals;

    HIPCPU_TEMPLATE void start(unsigned long long seed, unsigned long long subsequence, unsigned long long offset) noexcept {
        using namespace hipcpu::language;
        seed = seed == 0 ? 12345 : seed;
        const uint64_t low = static_cast<unsigned>(seed) ^ 0x55555555u, high = static_cast<unsigned>(seed >> 32) ^ 0xaaaaaaaau;
        const uint64_t seed_1 = seed % mrg_modulus_1, seed_2 = seed % mrg_modulus_2;
        first[0] = first[2] = static_cast<unsigned>(low * seed_1 % mrg_modulus_1);
        first[1] = static_cast<unsigned>(high * seed_1 % mrg_modulus_1);
        second[0] = second[2] = static_cast<unsigned>(high * seed_2 % mrg_modulus_2);
        second[1] = static_cast<unsigned>(low * seed_2 % mrg_modulus_2);
        normals = {};
        skip_subsequences(subsequence);
        skip(offset);
    }
    HIPCPU_TEMPLATE void skip(unsigned long long count) noexcept {
        hipcpu::language::mrg_jump<hipcpu::language::mrg_modulus_1>(hipcpu::language::mrg_step_1, count, first);
        hipcpu::language::mrg_jump<hipcpu::language::mrg_modulus_2>(hipcpu::language::mrg_step_2, count, second);
    }
    HIPCPU_TEMPLATE void skip_subsequences(unsigned long long count) noexcept {
        hipcpu::language::mrg_jump<hipcpu::language::mrg_modulus_1>(hipcpu::language::mrg_subsequence_1, count, first);
        hipcpu::language::mrg_jump<hipcpu::language::mrg_modulus_2>(hipcpu::language::mrg_subsequence_2, count, second);
    }
    HIPCPU_TEMPLATE void skip_sequences(unsigned long long count) noexcept {
        hipcpu::language::mrg_jump<hipcpu::language::mrg_modulus_1>(hipcpu::language::mrg_sequence_1, count, first);
        hipcpu::language::mrg_jump<hipcpu::language::mrg_modulus_2>(hipcpu::language::mrg_sequence_2, count, second);
    }
    // From 1 to the first modulus.
    HIPCPU_TEMPLATE unsigned raw() noexcept {
        using namespace hipcpu::language;
        const uint64_t one = (1403580 * static_cast<uint64_t>(first[1]) + 810728 * (mrg_modulus_1 - first[0])) % mrg_modulus_1;
        const uint64_t two = (527612 * static_cast<uint64_t>(second[2]) + 1370589 * (mrg_modulus_2 - second[0])) % mrg_modulus_2;
        first[0] = first[1];
        first[1] = first[2];
        first[2] = static_cast<unsigned>(one);
        second[0] = second[1];
        second[1] = second[2];
        second[2] = static_cast<unsigned>(two);
        return static_cast<unsigned>(one <= two ? one + mrg_modulus_1 - two : one - two);
    }
    // Stretched over all 32-bit numbers.
    HIPCPU_TEMPLATE unsigned next() noexcept { return static_cast<unsigned>((raw() - 1) * 1.000000048661607); }
};
