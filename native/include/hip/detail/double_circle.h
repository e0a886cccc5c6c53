// sin, cos and tan in double without a library, for arguments of any size.
#pragma once
#include "double_extended.h"

namespace hipcpu::language {

// x = rest + quarters pi/2, with rest in about [-pi/4, pi/4]; the quarters count modulo 4.
struct angle {
    extended rest;
    int quarters;
};

// For |x| up to 2^20: pi/2 in four parts, of which the first three have 33 bits, so that their products are exact.
HIPCPU_INLINE angle small_angle(double x) noexcept {
    HIPCPU_UNFUSED
    const double whole = __builtin_rint(x * 0x1.45f306dc9c883p-1);
    const double coarse = x - whole * 0x1.921fb54400000p+0;
    extended rest = sum_of(coarse, -whole * 0x1.0b4611a600000p-34);
    rest = add(rest, sum_of(-whole * 0x1.3198a2e000000p-69, -whole * 0x1.b839a252049c1p-104));
    return {rest, static_cast<int>(whole) & 3};
}

// For larger finite |x|, Payne and Hanek's way: x is a whole number times a power of two, and of its product with 2/pi only those bits are
// computed that neither count full turns nor lie far behind the point.
HIPCPU_INLINE angle large_angle(double x) noexcept {
    // 64 zeros and the first bits of 2/pi
    constexpr uint64_t two_over_pi[] = {
        0,                     0xa2f9836e4e441529ull, 0xfc2757d1f534ddc0ull, 0xdb6295993c439041ull, 0xfe5163abdebbc561ull, 0xb7246e3a424dd2e0ull,
        0x06492eea09d1921cull, 0xfe1deb1cb129a73eull, 0xe88235f52ebb4484ull, 0xe99c7026b45f7e41ull, 0x3991d639835339f4ull, 0x9c845f8bbdf9283bull,
        0x1ff897ffde05980full, 0xef2f118b5a0a6d1full, 0x6d367ecf27cb09b7ull, 0x4f463f669e5fea2dull, 0x7527bac7ebe5f17bull, 0x3d0739f78a5292eaull,
        0x6bfb5fb11f8d5d08ull, 0x56033046fc7b6babull, 0xf0cfbc209af4361dull};
    const uint64_t bits = __builtin_bit_cast(uint64_t, x);
    const int exponent = static_cast<int>(bits >> 52 & 0x7ff) - 1075;
    const uint64_t mantissa = (bits & 0xfffffffffffffull) | 0x10000000000000ull;
    const int first = exponent - 2 + 64, word = first >> 6, shift = first & 63; // this bit's product with the mantissa counts twos
    uint64_t window[3];
    for (int i = 0; i < 3; ++i) {
        window[i] = shift == 0 ? two_over_pi[word + i] : two_over_pi[word + i] << shift | two_over_pi[word + i + 1] >> (64 - shift);
    }
    using wide = unsigned __int128;
    const wide low = static_cast<wide>(mantissa) * window[2];
    const wide middle = static_cast<wide>(mantissa) * window[1] + static_cast<uint64_t>(low >> 64);
    const uint64_t top = mantissa * window[0] + static_cast<uint64_t>(middle >> 64);
    const uint64_t next = static_cast<uint64_t>(middle), last = static_cast<uint64_t>(low);
    // two bits of quarters, then a fraction, which is brought into [-1/2, 1/2)
    uint64_t high = top << 2 | next >> 62, behind = next << 2 | last >> 62;
    const bool round_up = (high >> 63) != 0;
    int quarters = static_cast<int>(top >> 62) + (round_up ? 1 : 0);
    if (round_up) {
        behind = ~behind + 1;
        high = ~high + (behind == 0 ? 1 : 0);
    }
    const int zeros = high != 0 ? __builtin_clzll(high) : 63;
    high = zeros == 0 ? high : high << zeros | behind >> (64 - zeros);
    behind <<= zeros;
    const double scale = __builtin_bit_cast(double, static_cast<uint64_t>(1023 - zeros - 64) << 52);
    const double upper = static_cast<double>(high & ~0x7ffull) * scale;
    const double lower = static_cast<double>((high & 0x7ffull) << 42 | behind >> 22) * scale * 0x1p-42;
    const bool negative = x < 0.0;
    const extended rest = multiply({upper, lower}, {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54});
    const double sign = negative != round_up ? -1.0 : 1.0;
    return {{sign * rest.high, sign * rest.low}, (negative ? -quarters : quarters) & 3};
}

struct sine_and_cosine_of_double {
    double sine, cosine;
};
HIPCPU_INLINE sine_and_cosine_of_double circle(angle a) noexcept {
    HIPCPU_UNFUSED
    constexpr double sine_fit[] = {-0x1.5555555555555p-3,  0x1.1111111111111p-7,  -0x1.a01a01a01a01ap-13, 0x1.71de3a556c734p-19,
                                   -0x1.ae64567f544e4p-26, 0x1.6124613a86d09p-33, -0x1.ae7f3e733b81fp-41, 0x1.952c77030ad4ap-49};
    constexpr double cosine_fit[] = {0x1.5555555555555p-5,  -0x1.6c16c16c16c17p-10, 0x1.a01a01a01a01ap-16,  -0x1.27e4fb7789f5cp-22,
                                     0x1.1eed8eff8d898p-29, -0x1.93974a8c07c9dp-37, 0x1.ae7f3e733b81fp-45, -0x1.6827863b97d97p-53};
    const double x = a.rest.high, square = x * x, half = 0.5 * square;
    const double sine = x + __builtin_fma(square * x, horner(sine_fit, square), a.rest.low * (1.0 - half));
    const double upper = 1.0 - half;
    const double cosine = upper + (((1.0 - upper) - half) + __builtin_fma(square * square, horner(cosine_fit, square), -x * a.rest.low));
    const double first = a.quarters & 1 ? cosine : sine, second = a.quarters & 1 ? sine : cosine;
    return {a.quarters & 2 ? -first : first, (a.quarters + 1) & 2 ? -second : second};
}

HIPCPU_INLINE sine_and_cosine_of_double sine_and_cosine_at(double x) noexcept {
    if (!(__builtin_fabs(x) < infinite)) {
        return {undefined, undefined};
    }
    const sine_and_cosine_of_double both = circle(__builtin_fabs(x) < 0x1p20 ? small_angle(x) : large_angle(x));
    return {x == 0.0 ? x : both.sine, both.cosine};
}
HIPCPU_INLINE double sine(double x) noexcept { return sine_and_cosine_at(x).sine; }
HIPCPU_INLINE double cosine(double x) noexcept { return sine_and_cosine_at(x).cosine; }
HIPCPU_INLINE double tangent(double x) noexcept {
    const sine_and_cosine_of_double both = sine_and_cosine_at(x);
    return both.sine / both.cosine;
}

// Of pi x.
HIPCPU_INLINE sine_and_cosine_of_double sine_and_cosine_of_turns(double x) noexcept {
    if (!(__builtin_fabs(x) < 0x1p53)) {
        return __builtin_fabs(x) < infinite ? sine_and_cosine_of_double{0.0 * x, 1.0} : sine_and_cosine_of_double{undefined, undefined};
    }
    const double halves = __builtin_rint(2.0 * x);
    const extended rest = multiply({x - 0.5 * halves, 0.0}, {0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53});
    const sine_and_cosine_of_double both = circle({rest, static_cast<int>(static_cast<long long>(halves) & 3)});
    return {both.sine == 0.0 ? 0.0 * x : both.sine, both.cosine + 0.0};
}

} // namespace hipcpu::language
