// The float functions stay within their promised errors over all magnitudes, and treat zeros, infinities and NaNs as C does.
#include <hip/hip_runtime.h>

#include "check.h"

// The distance from the exact value in units of the last place of the exact value's float.
static double error_in_units(float got, double exact) {
    if (isnan(exact) || isnan(got)) {
        return isnan(exact) && isnan(got) ? 0.0 : 1e30;
    }
    const float nearest = (float)exact;
    if (isinf(nearest) || isinf(got)) {
        return got == nearest || (fabs(exact) > FLT_MAX * 0.999999 && fabsf(got) > FLT_MAX * 0.999999f) ? 0.0 : 1e30;
    }
    int exponent = 0;
    frexp(exact, &exponent);
    return fabs(got - exact) / ldexp(1.0, (exponent < -125 ? -125 : exponent) - 24);
}

template <class Function, class Exact>
static void measure(const char* name, double limit, float least, float most, Function function, Exact exact) {
    double worst = 0.0;
    float at = 0.0f;
    for (unsigned long long bits = 0; bits < 1ull << 32; bits += 2039) {
        const float x = __uint_as_float((unsigned)bits);
        if (isnan(x) || (x >= least && x <= most)) {
            const double error = error_in_units(function(x), exact(x));
            at = error > worst ? x : at;
            worst = error > worst ? error : worst;
        }
    }
    expect(worst <= limit, "%s is off by %.2f units at %a: %a", name, worst, at, function(at));
}

#define MEASURE(function, limit, least, most, exact) \
    measure(#function, limit, least, most, [](float x) { return function(x); }, [](double x) -> double { return exact; })

static void errors() {
    const float all = HUGE_VALF;
    MEASURE(expf, 2.0, -all, all, exp(x));
    MEASURE(exp2f, 2.0, -all, all, exp2(x));
    MEASURE(exp10f, 2.0, -all, all, exp10(x));
    MEASURE(logf, 2.0, -all, all, log(x));
    MEASURE(log2f, 2.0, -all, all, log2(x));
    MEASURE(log10f, 3.0, -all, all, log10(x));
    MEASURE(tanhf, 2.0, -all, all, tanh(x));
    MEASURE(erff, 2.0, -all, all, erf(x));
    MEASURE(__sinf, 2.0, -1e5f, 1e5f, sin(x));
    MEASURE(__cosf, 2.0, -1e5f, 1e5f, cos(x));
    MEASURE(rsqrtf, 2.0, 0.0f, all, 1.0 / sqrt(x));
    MEASURE(rcbrtf, 2.0, -all, all, 1.0 / cbrt(x));
    MEASURE(sinpif, 2.0, -1e6f, 1e6f, sin(M_PI * (x - rint(x))) * (fmod(rint(x), 2.0) != 0.0 ? -1.0 : 1.0));
    MEASURE(normcdff, 2.0, -12.0f, 12.0f, 0.5 * erfc(-x * M_SQRT1_2));
    MEASURE(erfcxf, 2.0, -5.0f, 8.0f, exp((double)x * x) * erfc(x));
    // Inverses by their defining equation, where the function is steep enough to tell.
    for (float y = -0.999f; y < 1.0f; y += 0.001f) {
        expect(fabs(erf((double)erfinvf(y)) - y) < 2e-7, "erfinv of %g is %g", y, erfinvf(y));
        expect(fabs(erf(erfinv(y)) - y) < 4e-16, "erfinv of %g in double: %g", y, erf(erfinv(y)) - y);
    }
    for (double p = 1e-300; p < 0.5; p *= 10) {
        expect(fabs(normcdf(normcdfinv(p)) / p - 1.0) < 1e-12, "normcdfinv of %g", p);
        expect(fabs(erfc(erfcinv(p)) / p - 1.0) < 1e-12, "erfcinv of %g", p);
    }
    for (double x = 8.0; x < 26.0; x += 0.37) {
        expect(fabs(erfcx(x) / (exp(x * x) * erfc(x)) - 1.0) < 1e-12, "erfcx of %g", x);
    }
    expect(fabs(cyl_bessel_i0(2.5) - 3.2898391440501231) < 1e-14 && fabs(cyl_bessel_i1(2.5) - 2.5167162452886984) < 1e-14, "Bessel functions");
}

static void special_values() {
    const float inf = HUGE_VALF, nan = NAN;
    expect(expf(-inf) == 0.0f && expf(inf) == inf && isnan(expf(nan)), "expf at the ends");
    expect(logf(0.0f) == -inf && logf(-0.0f) == -inf && isnan(logf(-1.0f)) && logf(inf) == inf && isnan(logf(nan)), "logf at the ends");
    expect(signbit(tanhf(-0.0f)) && tanhf(inf) == 1.0f && tanhf(-inf) == -1.0f && isnan(tanhf(nan)), "tanhf at the ends");
    expect(signbit(erff(-0.0f)) && erff(inf) == 1.0f && erff(-inf) == -1.0f && isnan(erff(nan)), "erff at the ends");
    expect(fmaxf(nan, 1.0f) == 1.0f && fmaxf(1.0f, nan) == 1.0f && isnan(fmaxf(nan, nan)) && fminf(nan, -2.0f) == -2.0f, "a NaN loses");
    expect(max(nan, 1.0f) == 1.0f && min(1.0, (double)nan) == 1.0 && fmax(3.0, -inf) == 3.0, "a NaN loses in max");
    expect(max(1u, 2) == 2u && max(2, 3.5f) == 3.5 && min(-1ll, 3ll) == -1 && abs(-2.5f) == 2.5f && abs(-3ll) == 3, "mixed minimum and maximum");
    expect(sinpi(1.0) == 0.0 && cospi(0.5) == 0.0 && sinpi(2.5) == 1.0 && cospi(1e15 + 1) == -1.0 && isnan(sinpi((double)inf)), "whole turns");
    expect(rsqrtf(0.0f) == inf && rsqrtf(4.0f) == 0.5f && rsqrt(16.0) == 0.25 && rsqrt(16.0f) == 0.25f, "rsqrt");
    expect(fabsf(norm3df(1e30f, 2e30f, 2e30f) / 3e30f - 1.0f) < 1e-6f && norm4d(1, 1, 1, 1) == 2.0 && rnorm3df(0, 3, 4) == 0.2f, "norms");
    expect(__saturatef(1.5f) == 1.0f && __saturatef(-1.0f) == 0.0f && __saturatef(nan) == 0.0f && __saturatef(0.25f) == 0.25f, "saturate");
    float sine, cosine;
    sincosf(0.5f, &sine, &cosine);
    expect(sine == sinf(0.5f) && cosine == cosf(0.5f), "sincosf");
    sincospif(0.25f, &sine, &cosine);
    expect(fabsf(sine - 0.70710678f) < 1e-7f && fabsf(cosine - 0.70710678f) < 1e-7f, "sincospif");
}

static void roundings() {
    for (unsigned long long i = 0; i < 200000; ++i) {
        const float a = ldexpf((int)mixed(i) * 0x1p-31f, (int)(mixed(i) >> 40) % 20), b = (int)(mixed(i) >> 32) * 0x1p-30f, c = (int)mixed(~i) * 0x1p-31f;
        const double sum = (double)a + b, product = (double)a * b; // the product is exact
        expect(__fmul_rd(a, b) <= product && __fmul_ru(a, b) >= product && fabs(__fmul_rz(a, b)) <= fabs(product), "products %a %a", a, b);
        expect(__fadd_rd(a, b) <= sum && __fadd_ru(a, b) >= sum && fabs(__fadd_rz(a, b)) <= fabs(sum), "sums %a %a", a, b);
        expect(__fadd_ru(a, b) - __fadd_rd(a, b) <= fabsf(nextafterf(a + b, INFINITY) - (a + b)) * 2, "neighbours %a %a", a, b);
        const double low = __dmul_rd(a + 0.1, b), high = __dmul_ru(a + 0.1, b), near = (a + 0.1) * b;
        expect(low <= near && near <= high && (low == high || nextafter(low, INFINITY) == high), "double products %a %a", a, b);
        const float quotient = a / b;
        expect(b == 0.0f || (__fdiv_rd(a, b) <= quotient && quotient <= __fdiv_ru(a, b)), "quotients %a %a", a, b);
        const double fused = fma((double)a, (double)b, (double)c);
        expect(__fmaf_rd(a, b, c) <= fused && __fmaf_ru(a, b, c) >= fused, "fused %a %a %a", a, b, c);
        expect(a < 0.0f || ((double)__fsqrt_rd(a) * __fsqrt_rd(a) <= a && (double)__fsqrt_ru(a) * __fsqrt_ru(a) >= a), "roots of %a", a);
    }
    expect(__frcp_rn(3.0f) == 1.0f / 3.0f && __frcp_rz(-3.0f) > -1.0f / 3.0f - 1e-8f && __fsqrt_rn(2.0f) == sqrtf(2.0f), "reciprocals");
}

int main() {
    errors();
    special_values();
    roundings();
    return failed();
}
