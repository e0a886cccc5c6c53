// Integer intrinsics of the kernel language.
#pragma once
#include "base.h"

// Bits set, leading zeros (all bits of a zero), the position of the lowest set bit counted from 1 (0 for a zero), bits reversed.
HIPCPU_INLINE int __popc(unsigned x) noexcept { return __builtin_popcount(x); }
HIPCPU_INLINE int __popcll(unsigned long long x) noexcept { return __builtin_popcountll(x); }
HIPCPU_INLINE int __clz(int x) noexcept { return x == 0 ? 32 : __builtin_clz(static_cast<unsigned>(x)); }
HIPCPU_INLINE int __clzll(long long x) noexcept { return x == 0 ? 64 : __builtin_clzll(static_cast<unsigned long long>(x)); }
HIPCPU_INLINE int __ffs(unsigned x) noexcept { return __builtin_ffs(static_cast<int>(x)); }
HIPCPU_INLINE int __ffs(int x) noexcept { return __builtin_ffs(x); }
HIPCPU_INLINE int __ffsll(unsigned long long x) noexcept { return __builtin_ffsll(static_cast<long long>(x)); }
HIPCPU_INLINE int __ffsll(long long x) noexcept { return __builtin_ffsll(x); }
HIPCPU_INLINE int __ffsll(unsigned long x) noexcept { return __builtin_ffsll(static_cast<long long>(x)); }
HIPCPU_INLINE int __ffsll(long x) noexcept { return __builtin_ffsll(x); }
HIPCPU_INLINE unsigned __brev(unsigned x) noexcept {
    x = (x >> 1 & 0x55555555u) | (x & 0x55555555u) << 1;
    x = (x >> 2 & 0x33333333u) | (x & 0x33333333u) << 2;
    x = (x >> 4 & 0x0f0f0f0fu) | (x & 0x0f0f0f0fu) << 4;
    return __builtin_bswap32(x);
}
HIPCPU_INLINE unsigned long long __brevll(unsigned long long x) noexcept {
    return static_cast<unsigned long long>(__brev(static_cast<unsigned>(x))) << 32 | __brev(static_cast<unsigned>(x >> 32));
}
// Position of the count-th set bit of mask at or above bit `base` (below or at it for a negative count; 0 asks for the bit `base` itself),
// or -1 where there is none.
HIPCPU_INLINE unsigned __fns32(unsigned long long mask, unsigned base, int count) noexcept {
    const int step = count < 0 ? -1 : 1;
    int missing = count < 0 ? -count : count == 0 ? 1 : count;
    for (int bit = static_cast<int>(base); bit >= 0 && bit < 32; bit += step) {
        missing -= static_cast<int>(mask >> bit & 1);
        if (missing == 0) {
            return static_cast<unsigned>(bit);
        }
        if (count == 0) {
            break;
        }
    }
    return 0xffffffffu;
}

// Products of the low 24 bits, high halves of full products.
HIPCPU_INLINE int __mul24(int a, int b) noexcept {
    return static_cast<int>(static_cast<unsigned>(static_cast<int>(static_cast<unsigned>(a) << 8) >> 8)
                            * static_cast<unsigned>(static_cast<int>(static_cast<unsigned>(b) << 8) >> 8));
}
HIPCPU_INLINE unsigned __umul24(unsigned a, unsigned b) noexcept { return (a & 0xffffffu) * (b & 0xffffffu); }
HIPCPU_INLINE int mul24(int a, int b) noexcept { return __mul24(a, b); }
HIPCPU_INLINE unsigned umul24(unsigned a, unsigned b) noexcept { return __umul24(a, b); }
HIPCPU_INLINE int __mulhi(int a, int b) noexcept { return static_cast<int>(static_cast<long long>(a) * b >> 32); }
HIPCPU_INLINE unsigned __umulhi(unsigned a, unsigned b) noexcept { return static_cast<unsigned>(static_cast<unsigned long long>(a) * b >> 32); }
HIPCPU_INLINE long long __mul64hi(long long a, long long b) noexcept { return static_cast<long long>(static_cast<__int128>(a) * b >> 64); }
HIPCPU_INLINE unsigned long long __umul64hi(unsigned long long a, unsigned long long b) noexcept {
    return static_cast<unsigned long long>(static_cast<unsigned __int128>(a) * b >> 64);
}
HIPCPU_INLINE long long mul64hi(long long a, long long b) noexcept { return __mul64hi(a, b); }
HIPCPU_INLINE unsigned long long umul64hi(unsigned long long a, unsigned long long b) noexcept { return __umul64hi(a, b); }
HIPCPU_INLINE int mulhi(int a, int b) noexcept { return __mulhi(a, b); }
HIPCPU_INLINE unsigned umulhi(unsigned a, unsigned b) noexcept { return __umulhi(a, b); }

// |a - b| + c, and averages without overflow, rounded down or (r) up.
HIPCPU_INLINE unsigned __sad(int a, int b, unsigned c) noexcept {
    return (a > b ? static_cast<unsigned>(a) - static_cast<unsigned>(b) : static_cast<unsigned>(b) - static_cast<unsigned>(a)) + c;
}
HIPCPU_INLINE unsigned __usad(unsigned a, unsigned b, unsigned c) noexcept { return (a > b ? a - b : b - a) + c; }
HIPCPU_INLINE int __hadd(int a, int b) noexcept { return static_cast<int>((static_cast<long long>(a) + b) >> 1); }
HIPCPU_INLINE int __rhadd(int a, int b) noexcept { return static_cast<int>((static_cast<long long>(a) + b + 1) >> 1); }
HIPCPU_INLINE unsigned __uhadd(unsigned a, unsigned b) noexcept { return static_cast<unsigned>((static_cast<unsigned long long>(a) + b) >> 1); }
HIPCPU_INLINE unsigned __urhadd(unsigned a, unsigned b) noexcept { return static_cast<unsigned>((static_cast<unsigned long long>(a) + b + 1) >> 1); }

// Byte i of the result is byte (selector >> 4 i & 7) of the eight bytes b:a; bit 3 of a selector spreads that byte's sign.
HIPCPU_INLINE unsigned __byte_perm(unsigned a, unsigned b, unsigned selector) noexcept {
    const unsigned long long bytes = static_cast<unsigned long long>(b) << 32 | a;
    unsigned result = 0;
    for (int i = 0; i < 4; ++i) {
        const unsigned chosen = selector >> 4 * i;
        const unsigned byte = static_cast<unsigned>(bytes >> (chosen & 7u) * 8) & 0xffu;
        result |= (chosen & 8u ? (byte & 0x80u ? 0xffu : 0u) : byte) << 8 * i;
    }
    return result;
}

// Shifts of the 64 bits high:low; _l gives the upper half of a left shift, _r the lower half of a right shift; c clamps the amount to 32.
HIPCPU_INLINE unsigned __funnelshift_l(unsigned low, unsigned high, unsigned amount) noexcept {
    return static_cast<unsigned>(((static_cast<unsigned long long>(high) << 32 | low) << (amount & 31u)) >> 32);
}
HIPCPU_INLINE unsigned __funnelshift_lc(unsigned low, unsigned high, unsigned amount) noexcept {
    return amount >= 32 ? low : __funnelshift_l(low, high, amount);
}
HIPCPU_INLINE unsigned __funnelshift_r(unsigned low, unsigned high, unsigned amount) noexcept {
    return static_cast<unsigned>((static_cast<unsigned long long>(high) << 32 | low) >> (amount & 31u));
}
HIPCPU_INLINE unsigned __funnelshift_rc(unsigned low, unsigned high, unsigned amount) noexcept {
    return amount >= 32 ? high : __funnelshift_r(low, high, amount);
}

// Bit fields of the AMD language; the offset and width count modulo the operand's size.
HIPCPU_INLINE unsigned __bitextract_u32(unsigned source, unsigned offset, unsigned width) noexcept {
    return source >> (offset & 31u) & ((1u << (width & 31u)) - 1u);
}
HIPCPU_INLINE unsigned long long __bitextract_u64(unsigned long long source, unsigned offset, unsigned width) noexcept {
    return source >> (offset & 63u) & ((1ull << (width & 63u)) - 1u);
}
HIPCPU_INLINE unsigned __bitinsert_u32(unsigned source, unsigned bits, unsigned offset, unsigned width) noexcept {
    const unsigned mask = (1u << (width & 31u)) - 1u;
    return (source & ~(mask << (offset & 31u))) | (bits & mask) << (offset & 31u);
}
HIPCPU_INLINE unsigned long long __bitinsert_u64(unsigned long long source, unsigned long long bits, unsigned offset, unsigned width) noexcept {
    const unsigned long long mask = (1ull << (width & 63u)) - 1u;
    return (source & ~(mask << (offset & 63u))) | (bits & mask) << (offset & 63u);
}
HIPCPU_INLINE unsigned __lastbit_u32_u32(unsigned x) noexcept { return x == 0 ? ~0u : static_cast<unsigned>(__builtin_ctz(x)); }
HIPCPU_INLINE unsigned __lastbit_u32_u64(unsigned long long x) noexcept { return x == 0 ? ~0u : static_cast<unsigned>(__builtin_ctzll(x)); }

// Sum of four products of bytes, or two of 16-bit numbers, and c.
HIPCPU_INLINE int __dp4a(int a, int b, int c) noexcept {
    for (int i = 0; i < 32; i += 8) {
        c += static_cast<signed char>(a >> i) * static_cast<signed char>(b >> i);
    }
    return c;
}
HIPCPU_INLINE unsigned __dp4a(unsigned a, unsigned b, unsigned c) noexcept {
    for (int i = 0; i < 32; i += 8) {
        c += (a >> i & 0xffu) * (b >> i & 0xffu);
    }
    return c;
}
