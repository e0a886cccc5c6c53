// Device mathematics that the C library lacks: reciprocal roots, sine and cosine of multiples of pi, norms. Errors are within 2 units
// in the last place; the float forms compute in double where that is what it takes.
#pragma once
#include "math_overloads.h"

// Newer C libraries declare some of these names themselves.
#if defined(__GLIBC__) && defined(__GLIBC_PREREQ)
#define HIPCPU_GLIBC(major, minor) __GLIBC_PREREQ(major, minor)
#else
#define HIPCPU_GLIBC(major, minor) 0
#endif

#if !HIPCPU_GLIBC(2, 42)
HIPCPU_INLINE float rsqrtf(float x) noexcept { return 1.0f / __builtin_sqrtf(x); }
HIPCPU_INLINE double rsqrt(double x) noexcept { return 1.0 / __builtin_sqrt(x); }
#endif
HIPCPU_INLINE float rcbrtf(float x) noexcept { return 1.0f / cbrtf(x); }
HIPCPU_INLINE double rcbrt(double x) noexcept { return 1.0 / cbrt(x); }
HIPCPU_INLINE float rhypotf(float x, float y) noexcept { return 1.0f / hypotf(x, y); }
HIPCPU_INLINE double rhypot(double x, double y) noexcept { return 1.0 / hypot(x, y); }
HIPCPU_INLINE float fdividef(float x, float y) noexcept { return x / y; }
HIPCPU_INLINE double fdivide(double x, double y) noexcept { return x / y; }

namespace hipcpu::language {

struct sine_cosine {
    double sine, cosine;
};

// sin and cos of pi x: x is brought exactly into [-1/4, 1/4] of the nearest half turn first, so large x stay accurate.
inline sine_cosine turn(double x) noexcept {
    if (!(__builtin_fabs(x) < 0x1p53)) {
        return __builtin_isfinite(x) ? sine_cosine{x * 0.0, 1.0} : sine_cosine{x - x, x - x};
    }
    const double halves = __builtin_rint(2.0 * x);
    const double angle = (x - 0.5 * halves) * 3.14159265358979323846;
    const double sine = __builtin_sin(angle), cosine = __builtin_cos(angle);
    switch (static_cast<long long>(halves) & 3) {
    case 0: return {halves == 0.0 ? sine : sine + 0.0, cosine};
    case 1: return {cosine, 0.0 - sine};
    case 2: return {0.0 - sine, -cosine};
    default: return {-cosine, sine + 0.0};
    }
}

} // namespace hipcpu::language

#if !HIPCPU_GLIBC(2, 41)
HIPCPU_INLINE double sinpi(double x) noexcept { return hipcpu::language::turn(x).sine; }
HIPCPU_INLINE double cospi(double x) noexcept { return hipcpu::language::turn(x).cosine; }
HIPCPU_INLINE float sinpif(float x) noexcept { return static_cast<float>(hipcpu::language::turn(x).sine); }
HIPCPU_INLINE float cospif(float x) noexcept { return static_cast<float>(hipcpu::language::turn(x).cosine); }
#endif
HIPCPU_INLINE void sincospi(double x, double* sine, double* cosine) noexcept {
    const hipcpu::language::sine_cosine both = hipcpu::language::turn(x);
    *sine = both.sine;
    *cosine = both.cosine;
}
HIPCPU_INLINE void sincospif(float x, float* sine, float* cosine) noexcept {
    const hipcpu::language::sine_cosine both = hipcpu::language::turn(x);
    *sine = static_cast<float>(both.sine);
    *cosine = static_cast<float>(both.cosine);
}

// Euclidean norms and their reciprocals. In double no square of a float overflows; in double itself the largest element is divided out.
HIPCPU_INLINE double norm3d(double x, double y, double z) noexcept { return hypot(hypot(x, y), z); }
HIPCPU_INLINE double norm4d(double x, double y, double z, double w) noexcept { return hypot(hypot(x, y), hypot(z, w)); }
HIPCPU_INLINE double rnorm3d(double x, double y, double z) noexcept { return 1.0 / norm3d(x, y, z); }
HIPCPU_INLINE double rnorm4d(double x, double y, double z, double w) noexcept { return 1.0 / norm4d(x, y, z, w); }
HIPCPU_INLINE float norm3df(float x, float y, float z) noexcept {
    return static_cast<float>(__builtin_sqrt(static_cast<double>(x) * x + static_cast<double>(y) * y + static_cast<double>(z) * z));
}
HIPCPU_INLINE float norm4df(float x, float y, float z, float w) noexcept {
    return static_cast<float>(__builtin_sqrt(
        static_cast<double>(x) * x + static_cast<double>(y) * y + static_cast<double>(z) * z + static_cast<double>(w) * w));
}
HIPCPU_INLINE float rnorm3df(float x, float y, float z) noexcept { return 1.0f / norm3df(x, y, z); }
HIPCPU_INLINE float rnorm4df(float x, float y, float z, float w) noexcept { return 1.0f / norm4df(x, y, z, w); }
inline double norm(int count, const double* elements) noexcept {
    double length = 0.0;
    for (int i = 0; i < count; ++i) {
        length = hypot(length, elements[i]);
    }
    return length;
}
inline float normf(int count, const float* elements) noexcept {
    double squares = 0.0;
    for (int i = 0; i < count; ++i) {
        squares += static_cast<double>(elements[i]) * elements[i];
    }
    return static_cast<float>(__builtin_sqrt(squares));
}
HIPCPU_INLINE double rnorm(int count, const double* elements) noexcept { return 1.0 / norm(count, elements); }
HIPCPU_INLINE float rnormf(int count, const float* elements) noexcept { return 1.0f / normf(count, elements); }

// The same names for float arguments.
#define HIPCPU_FLOAT_FORM(name)                                                                                                                     \
    template <class F, hipcpu::language::exactly<F, float> = 0>                                                                                     \
    HIPCPU_TEMPLATE F name(F x) noexcept {                                                                                                          \
        return ::name##f(x);                                                                                                                        \
    }
HIPCPU_FLOAT_FORM(rsqrt)
HIPCPU_FLOAT_FORM(rcbrt)
HIPCPU_FLOAT_FORM(sinpi)
HIPCPU_FLOAT_FORM(cospi)
#undef HIPCPU_FLOAT_FORM
template <class F, hipcpu::language::exactly<F, float> = 0>
HIPCPU_TEMPLATE void sincospi(F x, F* sine, F* cosine) noexcept {
    ::sincospif(x, sine, cosine);
}
template <class F, hipcpu::language::exactly<F, float> = 0>
HIPCPU_TEMPLATE F rhypot(F x, F y) noexcept {
    return ::rhypotf(x, y);
}
