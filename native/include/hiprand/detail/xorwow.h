// XORWOW (Marsaglia: "Xorshift RNGs", 2003): a 160-bit linear generator plus a counter. Subsequences are 2^67 numbers apart.
#pragma once
#include "normal_cache.h"
#include "xorwow_jumps.h"

struct hiprandStateXORWOW {
    unsigned x[5], counter;
    hipcpu::language::normal_cache normals;

    HIPCPU_TEMPLATE void start(unsigned long long seed, unsigned long long subsequence, unsigned long long offset) noexcept {
        const unsigned low = 1228688033u * (static_cast<unsigned>(seed) ^ 0x2c7f967fu);
        const unsigned high = 2073658381u * (static_cast<unsigned>(seed >> 32) ^ 0xa03697cbu);
        x[0] = 123456789u + low;
        x[1] = 362436069u ^ low;
        x[2] = 521288629u + high;
        x[3] = 88675123u ^ high;
        x[4] = 5783321u + low;
        counter = 6615241u + low + high;
        normals = {};
        skip_subsequences(subsequence);
        skip(offset);
    }
    HIPCPU_TEMPLATE void skip(unsigned long long count) noexcept {
        jump(hipcpu::language::xorwow_offset_jumps, count);
        counter += static_cast<unsigned>(count) * 362437u;
    }
    // The counter comes round to the same value, because 2^67 is a multiple of its period.
    HIPCPU_TEMPLATE void skip_subsequences(unsigned long long count) noexcept { jump(hipcpu::language::xorwow_subsequence_jumps, count); }
    HIPCPU_TEMPLATE unsigned next() noexcept {
        step();
        counter += 362437u;
        return counter + x[4];
    }

private:
    HIPCPU_TEMPLATE void step() noexcept {
        const unsigned mixed = x[0] ^ x[0] >> 2;
        x[0] = x[1];
        x[1] = x[2];
        x[2] = x[3];
        x[3] = x[4];
        x[4] = x[4] ^ x[4] << 4 ^ mixed ^ mixed << 1;
    }
    void jump(const uint32_t (*polynomials)[5], unsigned long long count) noexcept {
        for (; count != 0; count &= count - 1) {
            const uint32_t* polynomial = polynomials[__builtin_ctzll(count)];
            unsigned sum[5] = {};
            for (int power = 0; power < 160; ++power) {
                const unsigned taken = 0u - (polynomial[power / 32] >> power % 32 & 1u);
                for (int i = 0; i < 5; ++i) {
                    sum[i] ^= x[i] & taken;
                }
                step();
            }
            for (int i = 0; i < 5; ++i) {
                x[i] = sum[i];
            }
        }
    }
};
