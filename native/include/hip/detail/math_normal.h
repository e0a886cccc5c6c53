// The normal distribution and the inverse error functions: normcdf, normcdfinv, erfinv, erfcinv, erfcx.
#pragma once
#include "math_functions.h"

namespace hipcpu::language {

template <unsigned N>
constexpr auto polynomial(const double (&coefficients)[N], double x) noexcept {
    double sum = coefficients[N - 1];
    for (unsigned i = N - 1; i-- > 0;) {
        sum = sum * x + coefficients[i];
    }
    return sum;
}

// The quantile of the normal distribution by Wichura's algorithm AS 241 (1988), relative error about 1e-16.
// `centre` is p - 1/2 and `tail` is min(p, 1 - p), given apart because callers know both exactly where p itself has lost digits.
inline double normal_quantile(double centre, double tail) noexcept {
    if (__builtin_fabs(centre) <= 0.425) {
        constexpr double above[] = {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
                                    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3};
        constexpr double below[] = {1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
                                    3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3};
        const double r = 0.180625 - centre * centre;
        return centre * polynomial(above, r) / polynomial(below, r);
    }
    const double depth = __builtin_sqrt(-__builtin_log(tail));
    double quantile;
    if (!(depth > 5.0)) {
        constexpr double above[] = {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
                                    1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4};
        constexpr double below[] = {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
                                    1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9};
        quantile = polynomial(above, depth - 1.6) / polynomial(below, depth - 1.6);
    } else if (depth <= 27.0) {
        constexpr double above[] = {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
                                    2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7};
        constexpr double below[] = {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
                                    1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15};
        quantile = polynomial(above, depth - 5.0) / polynomial(below, depth - 5.0);
    } else {
        quantile = __builtin_inf();
    }
    return centre < 0.0 ? -quantile : quantile;
}

// exp(x^2) erfc(x) for large x: Laplace's continued fraction.
inline double scaled_complement(double x) noexcept {
    double fraction = x;
    for (int k = 60; k > 0; --k) {
        fraction = x + 0.5 * k / fraction;
    }
    return 0.56418958354775628695 / fraction;
}

} // namespace hipcpu::language

inline double normcdfinv(double p) noexcept {
    if (!(p >= 0.0 && p <= 1.0)) {
        return __builtin_nan("");
    }
    return hipcpu::language::normal_quantile(p - 0.5, p < 0.5 ? p : 1.0 - p);
}
inline double erfinv(double y) noexcept {
    const double size = __builtin_fabs(y);
    if (!(size <= 1.0)) {
        return __builtin_nan("");
    }
    return hipcpu::language::normal_quantile(0.5 * y, 0.5 * (1.0 - size)) * 0.70710678118654752440;
}
inline double erfcinv(double y) noexcept {
    if (!(y >= 0.0 && y <= 2.0)) {
        return __builtin_nan("");
    }
    return -hipcpu::language::normal_quantile(0.5 * (y - 1.0), 0.5 * (y < 1.0 ? y : 2.0 - y)) * 0.70710678118654752440;
}
inline double erfcx(double x) noexcept {
    if (x > 8.0) {
        return hipcpu::language::scaled_complement(x);
    }
    const double square = x * x;
    const double rest = __builtin_fma(x, x, -square);
    const double factor = exp(square);
    return erfc(x) * (factor + (factor < __builtin_inf() ? factor * rest : 0.0));
}
inline double normcdf(double x) noexcept {
    return 0.5 * erfc(-x * 0.70710678118654752440);
}
HIPCPU_INLINE float normcdfinvf(float p) noexcept { return static_cast<float>(normcdfinv(p)); }
HIPCPU_INLINE float erfinvf(float y) noexcept { return static_cast<float>(erfinv(y)); }
HIPCPU_INLINE float erfcinvf(float y) noexcept { return static_cast<float>(erfcinv(y)); }
HIPCPU_INLINE float erfcxf(float x) noexcept { return static_cast<float>(erfcx(x)); }
HIPCPU_INLINE float normcdff(float x) noexcept { return static_cast<float>(normcdf(x)); }

// The modified Bessel functions of order 0 and 1 by their power series, all of whose terms have one sign.
inline double cyl_bessel_i0(double x) noexcept {
    double term = 1.0, sum = 1.0;
    for (int k = 1; term > sum * 1e-17 && sum < __builtin_inf(); ++k) {
        term *= 0.25 * x * x / (static_cast<double>(k) * k);
        sum += term;
    }
    return sum;
}
inline double cyl_bessel_i1(double x) noexcept {
    double term = 0.5 * x, sum = term;
    for (int k = 1; __builtin_fabs(term) > __builtin_fabs(sum) * 1e-17 && __builtin_isfinite(sum); ++k) {
        term *= 0.25 * x * x / (static_cast<double>(k) * (k + 1));
        sum += term;
    }
    return sum;
}
HIPCPU_INLINE float cyl_bessel_i0f(float x) noexcept { return static_cast<float>(cyl_bessel_i0(x)); }
HIPCPU_INLINE float cyl_bessel_i1f(float x) noexcept { return static_cast<float>(cyl_bessel_i1(x)); }
