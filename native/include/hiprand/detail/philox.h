// Philox4x32-10 (Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", 2011). The seed is the key; the counter holds
// the position divided by four in its lower and the subsequence in its upper half.
#pragma once
#include "normal_cache.h"

namespace hipcpu::language {

HIPCPU_INLINE uint4 philox4x32_10(uint4 counter, uint2 key) noexcept {
    for (int round = 0; round < 10; ++round) {
        const uint64_t left = uint64_t(0xd2511f53u) * counter.x, right = uint64_t(0xcd9e8d57u) * counter.z;
        counter = uint4(static_cast<uint32_t>(right >> 32) ^ counter.y ^ key.x, static_cast<uint32_t>(right),
                        static_cast<uint32_t>(left >> 32) ^ counter.w ^ key.y, static_cast<uint32_t>(left));
        key = uint2(key.x + 0x9e3779b9u, key.y + 0xbb67ae85u);
    }
    return counter;
}

} // namespace hipcpu::language

struct hiprandStatePhilox4_32_10 {
    uint4 counter, result;
    uint2 key;
    unsigned used; // numbers of `result` that were handed out
    hipcpu::language::normal_cache normals;

    HIPCPU_TEMPLATE void start(unsigned long long seed, unsigned long long subsequence, unsigned long long offset) noexcept {
        counter = uint4(0, 0, static_cast<unsigned>(subsequence), static_cast<unsigned>(subsequence >> 32));
        key = uint2(static_cast<unsigned>(seed), static_cast<unsigned>(seed >> 32));
        used = 0;
        normals = {};
        skip(offset);
    }
    HIPCPU_TEMPLATE void skip(unsigned long long count) noexcept {
        used += static_cast<unsigned>(count & 3);
        advance(count / 4 + used / 4);
        used %= 4;
        result = hipcpu::language::philox4x32_10(counter, key);
    }
    HIPCPU_TEMPLATE void skip_subsequences(unsigned long long count) noexcept {
        const unsigned long long upper = (static_cast<unsigned long long>(counter.w) << 32 | counter.z) + count;
        counter.z = static_cast<unsigned>(upper);
        counter.w = static_cast<unsigned>(upper >> 32);
        result = hipcpu::language::philox4x32_10(counter, key);
    }
    HIPCPU_TEMPLATE unsigned next() noexcept {
        const unsigned number = used == 0 ? result.x : used == 1 ? result.y : used == 2 ? result.z : result.w;
        if (++used == 4) {
            used = 0;
            advance(1);
            result = hipcpu::language::philox4x32_10(counter, key);
        }
        return number;
    }
    HIPCPU_TEMPLATE uint4 next4() noexcept {
        const uint4 first = result;
        advance(1);
        result = hipcpu::language::philox4x32_10(counter, key);
        return used == 0   ? first
               : used == 1 ? uint4(first.y, first.z, first.w, result.x)
               : used == 2 ? uint4(first.z, first.w, result.x, result.y)
                           : uint4(first.w, result.x, result.y, result.z);
    }

private:
    // Adds to the counter, all 128 bits of it.
    HIPCPU_TEMPLATE void advance(unsigned long long count) noexcept {
        const unsigned long long before = static_cast<unsigned long long>(counter.y) << 32 | counter.x;
        const unsigned long long lower = before + count;
        counter.x = static_cast<unsigned>(lower);
        counter.y = static_cast<unsigned>(lower >> 32);
        if (lower < before && ++counter.z == 0) {
            ++counter.w;
        }
    }
};
