// Elementary functions of float as short polynomials without branches, so that loops over lanes vectorise through them where a call of
// the C library would end that. Errors are below 2 units in the last place, 3 without fused multiply-add (measured by
// tests/language/elementary_functions.hip). Coefficients are near-minimax fits on the reduced range.
#pragma once
#include "base.h"

namespace hipcpu::language {

template <unsigned N>
HIPCPU_TEMPLATE constexpr auto polynomial(const float (&coefficients)[N], float x) noexcept {
    float sum = coefficients[N - 1];
    for (unsigned i = N - 1; i-- > 0;) {
        sum = sum * x + coefficients[i];
    }
    return sum;
}

HIPCPU_INLINE float clamped(float x, float low, float high) noexcept { return x > high ? high : x < low ? low : x; } // a NaN stays

// number 2^exponent for exponents from -252 to 254, in two steps so that the ends of the range are reached.
HIPCPU_INLINE float scaled(float number, float exponent) noexcept {
    const int whole = static_cast<int>(exponent == exponent ? exponent : 0.0f), half = whole >> 1; // a NaN has no integer
    const uint32_t first = static_cast<uint32_t>(half + 127) << 23, second = static_cast<uint32_t>(whole - half + 127) << 23;
    return number * __builtin_bit_cast(float, first) * __builtin_bit_cast(float, second);
}

HIPCPU_INLINE float exponential(float x) noexcept {
    constexpr float fit[] = {0x1p-1f, 0x1.55548ep-3f, 0x1.55545ep-5f, 0x1.123b92p-7f, 0x1.6db47ap-10f};
    const float inside = clamped(x, -104.0f, 89.0f);
    const float exponent = __builtin_rintf(inside * 0x1.715476p+0f);
    const float rest = inside - exponent * 0x1.62e4p-1f - exponent * 0x1.7f7d1cp-20f;
    return scaled(1.0f + (rest + rest * rest * polynomial(fit, rest)), exponent);
}

HIPCPU_INLINE float exponential2(float x) noexcept {
    constexpr float fit[] = {0x1.62e43p-1f, 0x1.ebfbe0p-3f, 0x1.c6aecep-5f, 0x1.3b29aep-7f, 0x1.5f47f4p-10f, 0x1.448dc0p-13f};
    const float inside = clamped(x, -151.0f, 129.0f);
    const float exponent = __builtin_rintf(inside);
    const float rest = inside - exponent;
    return scaled(1.0f + rest * polynomial(fit, rest), exponent);
}

HIPCPU_INLINE float exponential10(float x) noexcept {
    constexpr float fit[] = {0x1.26bb1cp+1f, 0x1.53524ep+1f, 0x1.046f58p+1f, 0x1.2bd664p+0f, 0x1.158c26p-1f, 0x1.a9ebd2p-3f};
    const float inside = clamped(x, -46.0f, 39.0f);
    const float exponent = __builtin_rintf(inside * 0x1.a934f0p+1f);
    const float rest = inside - exponent * 0x1.344p-2f - exponent * 0x1.3509f8p-18f;
    return scaled(1.0f + rest * polynomial(fit, rest), exponent);
}

// x = (1 + rest) 2^exponent with rest in [-1/3, 1/3) for positive finite x.
struct split_number {
    float rest, exponent;
};
HIPCPU_INLINE split_number split(float x) noexcept {
    const bool tiny = x < 0x1p-126f;
    const uint32_t bits = __builtin_bit_cast(uint32_t, tiny ? x * 0x1p23f : x);
    const int exponent = static_cast<int>(bits - 0x3f2aaaabu) >> 23;
    const float mantissa = __builtin_bit_cast(float, bits - (static_cast<uint32_t>(exponent) << 23));
    return {mantissa - 1.0f, static_cast<float>(exponent) - (tiny ? 23.0f : 0.0f)};
}
// log(1 + rest) - rest
HIPCPU_INLINE float logarithm_tail(float rest) noexcept {
    constexpr float fit[] = {0x1.555506p-2f, -0x1.fffefp-3f,  0x1.99d028p-3f, -0x1.559dcap-3f,
                             0x1.1ed70ep-3f, -0x1.f3116ap-4f, 0x1.1e66e2p-3f, -0x1.08051ep-3f};
    return rest * rest * (rest * polynomial(fit, rest) - 0.5f);
}
// The result where x is a positive finite number, and what belongs to zero, negative numbers, infinity and NaN.
HIPCPU_INLINE float logarithm_of(float x, float result) noexcept {
    const float special = x == 0.0f ? -__builtin_inff() : x < 0.0f ? __builtin_nanf("") : x;
    return x > 0.0f && x < __builtin_inff() ? result : special;
}

HIPCPU_INLINE float logarithm(float x) noexcept {
    const split_number parts = split(x);
    const float low = logarithm_tail(parts.rest) + parts.exponent * 0x1.7f7d1cp-20f;
    return logarithm_of(x, parts.exponent * 0x1.62e4p-1f + (parts.rest + low));
}
HIPCPU_INLINE float logarithm2(float x) noexcept {
    const split_number parts = split(x);
    const float tail = logarithm_tail(parts.rest);
    // The sum of exponent and rest loses nothing where they cancel.
    return logarithm_of(x, (parts.exponent + parts.rest) + (tail + (parts.rest + tail) * 0x1.c551d9p-2f));
}
HIPCPU_INLINE float logarithm10(float x) noexcept {
    const split_number parts = split(x);
    const float low = parts.exponent * 0x1.3509f8p-18f + (parts.rest + logarithm_tail(parts.rest)) * 0x1.bcb7b2p-2f;
    return logarithm_of(x, parts.exponent * 0x1.344p-2f + low);
}

HIPCPU_INLINE float hyperbolic_tangent(float x) noexcept {
    constexpr float fit[] = {-0x1.555536p-2f, 0x1.1107f2p-3f, -0x1.b85794p-5f, 0x1.52dcd8p-6f, -0x1.79254ap-8f};
    const float square = x * x;
    const float near = x + x * square * polynomial(fit, square);
    const float far = 1.0f - 2.0f / (exponential(2.0f * __builtin_fabsf(x)) + 1.0f);
    return __builtin_copysignf(__builtin_fabsf(x) < 0.62f ? near : far, x);
}

HIPCPU_INLINE float error_function(float x) noexcept {
    constexpr float fit[] = {0x1.06eba8p-3f, -0x1.81273ep-2f, 0x1.ce2d2p-4f, -0x1.b7fbb4p-6f, 0x1.5419f4p-8f, -0x1.a485e8p-11f, 0x1.4ae4c6p-14f};
    constexpr float logarithm_of_rest[] = {-0x1.47a36p-12f, -0x1.209054p+0f, -0x1.46a356p-1f, -0x1.a6f00ap-4f,
                                           0x1.66ea8cp-6f,  -0x1.847fcep-9f, 0x1.8a34fap-13f};
    const float size = __builtin_fabsf(x);
    const float near = x + x * polynomial(fit, x * x);
    const float far = 1.0f - exponential(polynomial(logarithm_of_rest, clamped(size, 0.0f, 3.95f)));
    return __builtin_copysignf(size < 1.0f ? near : far, x);
}

struct sine_and_cosine {
    float sine, cosine;
};
// For the fast intrinsics: accurate for arguments up to a million or so; beyond 2^30 nothing is promised.
HIPCPU_INLINE sine_and_cosine quick_sine_and_cosine(float x) noexcept {
    constexpr float sine_fit[] = {-0x1.555556p-3f, 0x1.111108p-7f, -0x1.a00f98p-13f, 0x1.6cd732p-19f};
    constexpr float cosine_fit[] = {0x1.555556p-5f, -0x1.6c16b8p-10f, 0x1.a0111cp-16f, -0x1.2429fap-22f};
    const double inside = clamped(x, -0x1p30f, 0x1p30f);
    const double quarters = __builtin_rint(inside * 0x1.45f306dc9c883p-1);
    const float rest = static_cast<float>(inside - quarters * 0x1.921fb544p+0 - quarters * 0x1.0b4611a626331p-34);
    const int quadrant = static_cast<int>(quarters == quarters ? quarters : 0.0);
    const float square = rest * rest;
    const float sine = rest + rest * square * polynomial(sine_fit, square);
    const float cosine = 1.0f - 0.5f * square + square * square * polynomial(cosine_fit, square);
    const float first = quadrant & 1 ? cosine : sine, second = quadrant & 1 ? sine : cosine;
    return {quadrant & 2 ? -first : first, (quadrant + 1) & 2 ? -second : second};
}

// A NaN loses.
template <class F>
HIPCPU_TEMPLATE constexpr auto larger_number(F a, F b) noexcept {
    return b != b ? a : (a > b ? a : b);
}
template <class F>
HIPCPU_TEMPLATE constexpr auto smaller_number(F a, F b) noexcept {
    return b != b ? a : (a < b ? a : b);
}

} // namespace hipcpu::language

#include "math_library.h"
