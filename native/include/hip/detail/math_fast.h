// The intrinsics that trade digits for speed on a device (__expf, __sinf ...), and arithmetic with a named rounding (__fadd_rz ...).
#pragma once
#include "convert.h"
#include "math_functions.h"

extern "C" {
HIPCPU_LIBRARY float __cosf(float x) noexcept { return hipcpu::language::quick_sine_and_cosine(x).cosine; }
HIPCPU_LIBRARY float __sinf(float x) noexcept { return hipcpu::language::quick_sine_and_cosine(x).sine; }
HIPCPU_LIBRARY void __sincosf(float x, float* sine, float* cosine) noexcept {
    const hipcpu::language::sine_and_cosine both = hipcpu::language::quick_sine_and_cosine(x);
    *sine = both.sine;
    *cosine = both.cosine;
}
HIPCPU_LIBRARY float __tanf(float x) noexcept { return tanf(x); }
HIPCPU_LIBRARY float __expf(float x) noexcept { return expf(x); }
HIPCPU_LIBRARY float __exp10f(float x) noexcept { return exp10f(x); }
HIPCPU_LIBRARY float __exp2f(float x) noexcept { return exp2f(x); }
HIPCPU_LIBRARY float __logf(float x) noexcept { return logf(x); }
HIPCPU_LIBRARY float __log2f(float x) noexcept { return log2f(x); }
HIPCPU_LIBRARY float __log10f(float x) noexcept { return log10f(x); }
HIPCPU_LIBRARY float __powf(float x, float y) noexcept { return powf(x, y); }
HIPCPU_LIBRARY float __tanhf(float x) noexcept { return tanhf(x); }
}
HIPCPU_INLINE float __fdividef(float x, float y) noexcept { return x / y; }
HIPCPU_INLINE float __saturatef(float x) noexcept { return x > 0.0f ? (x < 1.0f ? x : 1.0f) : 0.0f; }
HIPCPU_INLINE float __frsqrt_rn(float x) noexcept { return rsqrtf(x); }

namespace hipcpu::language {

HIPCPU_INLINE int sign_of(double x) noexcept { return x > 0.0 ? 1 : x < 0.0 ? -1 : 0; }

// nearest - exact, as a sign, for sums and products of double: the error terms of both are representable numbers.
HIPCPU_INLINE int sum_side(double a, double b, double nearest) noexcept {
    const double part = nearest - a;
    return -sign_of((a - (nearest - part)) + (b - part));
}
HIPCPU_INLINE int product_side(double a, double b, double nearest) noexcept { return -sign_of(__builtin_fma(a, b, -nearest)); }
HIPCPU_INLINE int quotient_side(double a, double b, double nearest) noexcept {
    return -sign_of(__builtin_fma(-nearest, b, a)) * (b < 0.0 ? -1 : 1);
}
HIPCPU_INLINE int root_side(double a, double nearest) noexcept { return -sign_of(__builtin_fma(-nearest, nearest, a)); }

// a b + c in double: the errors of the product and of the sum decide the side. The product is kept from being fused into the sum.
HIPCPU_INLINE int fused_side(double a, double b, double c, double nearest) noexcept {
    double product = a * b;
    __asm__("" : "+m"(product));
    const double low = __builtin_fma(a, b, -product);
    const double sum = product + c;
    const double part = sum - product;
    const double rest = (product - (sum - part)) + (c - part);
    return sign_of(((nearest - sum) - rest) - low);
}

// An overflow stays infinite under every rounding.
template <class Rounding>
HIPCPU_TEMPLATE auto directed(double nearest, int side) noexcept {
    return __builtin_isfinite(nearest) ? step_to<Rounding>(nearest, side) : nearest;
}

// A float result by way of double: the double is exact, or is moved off an exact float by its own error's sign so that the second
// rounding goes the right way.
template <class Rounding>
HIPCPU_TEMPLATE auto directed_float(double nearest, int side) noexcept {
    const float once = static_cast<float>(nearest);
    return __builtin_isfinite(nearest) ? step_to<Rounding>(once, once > nearest ? 1 : once < nearest ? -1 : side) : once;
}

} // namespace hipcpu::language

#define HIPCPU_ROUNDED(suffix, rounding)                                                                                                            \
    HIPCPU_INLINE float __fadd_##suffix(float a, float b) noexcept {                                                                                 \
        const double sum = static_cast<double>(a) + b;                                                                                              \
        return hipcpu::language::directed_float<hipcpu::language::rounding>(sum, hipcpu::language::sum_side(a, b, sum));                            \
    }                                                                                                                                               \
    HIPCPU_INLINE float __fsub_##suffix(float a, float b) noexcept { return __fadd_##suffix(a, -b); }                                                \
    HIPCPU_INLINE float __fmul_##suffix(float a, float b) noexcept {                                                                                 \
        return hipcpu::language::directed_float<hipcpu::language::rounding>(static_cast<double>(a) * b, 0);                                         \
    }                                                                                                                                               \
    HIPCPU_INLINE float __fdiv_##suffix(float a, float b) noexcept {                                                                                 \
        const double quotient = static_cast<double>(a) / b;                                                                                         \
        return hipcpu::language::directed_float<hipcpu::language::rounding>(quotient, hipcpu::language::quotient_side(a, b, quotient));             \
    }                                                                                                                                               \
    HIPCPU_INLINE float __frcp_##suffix(float a) noexcept { return __fdiv_##suffix(1.0f, a); }                                                       \
    HIPCPU_INLINE float __fsqrt_##suffix(float a) noexcept {                                                                                         \
        const double root = __builtin_sqrt(static_cast<double>(a));                                                                                 \
        return hipcpu::language::directed_float<hipcpu::language::rounding>(root, hipcpu::language::root_side(a, root));                            \
    }                                                                                                                                               \
    HIPCPU_INLINE float __fmaf_##suffix(float a, float b, float c) noexcept {                                                                        \
        const double product = static_cast<double>(a) * b, sum = product + c;                                                                       \
        return hipcpu::language::directed_float<hipcpu::language::rounding>(sum, hipcpu::language::sum_side(product, c, sum));                      \
    }                                                                                                                                               \
    HIPCPU_INLINE double __dadd_##suffix(double a, double b) noexcept {                                                                              \
        return hipcpu::language::directed<hipcpu::language::rounding>(a + b, hipcpu::language::sum_side(a, b, a + b));                              \
    }                                                                                                                                               \
    HIPCPU_INLINE double __dsub_##suffix(double a, double b) noexcept { return __dadd_##suffix(a, -b); }                                             \
    HIPCPU_INLINE double __dmul_##suffix(double a, double b) noexcept {                                                                              \
        return hipcpu::language::directed<hipcpu::language::rounding>(a * b, hipcpu::language::product_side(a, b, a * b));                          \
    }                                                                                                                                               \
    HIPCPU_INLINE double __ddiv_##suffix(double a, double b) noexcept {                                                                              \
        return hipcpu::language::directed<hipcpu::language::rounding>(a / b, hipcpu::language::quotient_side(a, b, a / b));                         \
    }                                                                                                                                               \
    HIPCPU_INLINE double __drcp_##suffix(double a) noexcept { return __ddiv_##suffix(1.0, a); }                                                      \
    HIPCPU_INLINE double __dsqrt_##suffix(double a) noexcept {                                                                                       \
        const double root = __builtin_sqrt(a);                                                                                                      \
        return hipcpu::language::directed<hipcpu::language::rounding>(root, hipcpu::language::root_side(a, root));                                  \
    }                                                                                                                                               \
    HIPCPU_INLINE double __fma_##suffix(double a, double b, double c) noexcept {                                                                     \
        const double nearest = __builtin_fma(a, b, c);                                                                                              \
        return hipcpu::language::directed<hipcpu::language::rounding>(nearest, hipcpu::language::fused_side(a, b, c, nearest));                     \
    }
HIPCPU_ROUNDED(rz, to_zero)
HIPCPU_ROUNDED(ru, upwards)
HIPCPU_ROUNDED(rd, downwards)
#undef HIPCPU_ROUNDED

// To nearest the processor's own instruction does it.
HIPCPU_INLINE float __fadd_rn(float a, float b) noexcept { return a + b; }
HIPCPU_INLINE float __fsub_rn(float a, float b) noexcept { return a - b; }
HIPCPU_INLINE float __fmul_rn(float a, float b) noexcept { return a * b; }
HIPCPU_INLINE float __fdiv_rn(float a, float b) noexcept { return a / b; }
HIPCPU_INLINE float __frcp_rn(float a) noexcept { return 1.0f / a; }
HIPCPU_INLINE float __fsqrt_rn(float a) noexcept { return __builtin_sqrtf(a); }
HIPCPU_INLINE float __fmaf_rn(float a, float b, float c) noexcept { return __builtin_fmaf(a, b, c); }
HIPCPU_INLINE double __dadd_rn(double a, double b) noexcept { return a + b; }
HIPCPU_INLINE double __dsub_rn(double a, double b) noexcept { return a - b; }
HIPCPU_INLINE double __dmul_rn(double a, double b) noexcept { return a * b; }
HIPCPU_INLINE double __ddiv_rn(double a, double b) noexcept { return a / b; }
HIPCPU_INLINE double __drcp_rn(double a) noexcept { return 1.0 / a; }
HIPCPU_INLINE double __dsqrt_rn(double a) noexcept { return __builtin_sqrt(a); }
HIPCPU_INLINE double __fma_rn(double a, double b, double c) noexcept { return __builtin_fma(a, b, c); }
