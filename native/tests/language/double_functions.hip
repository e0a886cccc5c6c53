// The functions for devices without a mathematics library stay within their promised errors, and treat zeros, infinities and NaNs as C does.
#include <hip/hip_runtime.h>

#include <hip/detail/double_arc.h>
#include <hip/detail/double_circle.h>
#include <hip/detail/double_error.h>
#include <hip/detail/double_power.h>
#include <hip/detail/double_remainder.h>

#include "check.h"

namespace own = hipcpu::language;

// The distance from the exact value in units of the last place of the exact value's double.
static double error_in_units(double got, long double exact) {
    if (isnan((double)exact) || isnan(got)) {
        return isnan((double)exact) && isnan(got) ? 0.0 : 1e30;
    }
    if (isinf((double)exact) || isinf(got)) {
        return got == (double)exact || (fabsl(exact) > 0.9999999999L * DBL_MAX && fabs(got) > 0.9999999999 * DBL_MAX) ? 0.0 : 1e30;
    }
    int exponent = 0;
    frexpl(exact, &exponent);
    return (double)(fabsl(got - exact) / ldexpl(1.0L, (exponent < -1021 ? -1021 : exponent) - 53));
}

static uint64_t random_bits() {
    static unsigned long long counter = 0;
    return mixed(++counter);
}
// Half of them of any magnitude, half spread evenly.
static double random_between(double least, double most) {
    for (;;) {
        const uint64_t bits = random_bits();
        const double any = __longlong_as_double((long long)bits);
        if ((bits >> 20 & 1) != 0 && any >= least && any <= most) {
            return any;
        }
        const double low = fmax(least, -1e4), high = fmin(most, 1e4);
        return low + (high - low) * ((double)(random_bits() >> 11) * 0x1p-53);
    }
}

template <class Function, class Exact>
static void measure(const char* name, double limit, double least, double most, Function function, Exact exact) {
    double worst = 0.0, at = 0.0;
    for (int i = 0; i < 100000; ++i) {
        const double x = random_between(least, most);
        const double error = error_in_units(function(x), exact(x));
        at = error > worst ? x : at;
        worst = error > worst ? error : worst;
    }
    for (double x : {0.0, -0.0, 1.0, -1.0, 0x1p-1074, -0x1p-1022, (double)INFINITY, -(double)INFINITY, (double)NAN}) {
        const double error = error_in_units(function(x), exact(x));
        expect(error <= limit && (isnan(exact(x)) || signbit(function(x)) == signbit((double)exact(x))), "%s(%g) is %g", name, x, function(x));
    }
    printf("%-8s %.2f\n", name, worst);
    expect(worst <= limit, "%s is off by %.2f units at %a: %a", name, worst, at, function(at));
}

template <class Function, class Exact>
static void measure_pairs(const char* name, double limit, double most, Function function, Exact exact) {
    double worst = 0.0, first = 0.0, second = 0.0;
    for (int i = 0; i < 100000; ++i) {
        const double x = random_between(-most, most), y = random_between(-most, most);
        const double error = error_in_units(function(x, y), exact(x, y));
        if (error > worst) {
            worst = error, first = x, second = y;
        }
    }
    const double specials[] = {0.0, -0.0, 1.0, -1.0, 3.0, -2.0, 2.5, 1e300, 0x1p-1074, (double)INFINITY, -(double)INFINITY, (double)NAN};
    for (double x : specials) {
        for (double y : specials) {
            const double got = function(x, y), right = (double)exact(x, y);
            expect(error_in_units(got, exact(x, y)) <= limit && (isnan(right) || signbit(got) == signbit(right)), "%s(%g, %g) is %g", name, x, y, got);
        }
    }
    printf("%-8s %.2f\n", name, worst);
    expect(worst <= limit, "%s is off by %.2f units at %a, %a: %a", name, worst, first, second, function(first, second));
}

#define MEASURE(function, limit, least, most, exact) \
    measure(#exact, limit, least, most, [](double x) { return own::function(x); }, [](long double x) { return exact(x); })
#define MEASURE_PAIRS(function, limit, most, exact) \
    measure_pairs(#exact, limit, most, [](double x, double y) { return own::function(x, y); }, [](long double x, long double y) { return exact(x, y); })

static long double sine_of_turns(long double x) {
    const long double halves = rintl(2.0L * x), angle = (x - 0.5L * halves) * 3.14159265358979323846264338L;
    switch (isinf(x) ? 0 : (long long)halves & 3) {
    case 0: return isinf(x) ? (long double)NAN : angle == 0.0L ? 0.0L * x : sinl(angle);
    case 1: return cosl(angle);
    case 2: return angle == 0.0L ? 0.0L * x : -sinl(angle);
    default: return -cosl(angle);
    }
}

int main() {
    const double all = INFINITY;
    MEASURE(exponential, 1.0, -all, all, expl);
    MEASURE(exponential2, 1.0, -all, all, exp2l);
    MEASURE(exponential10, 1.0, -all, all, exp10l);
    MEASURE(exponential_less_one, 2.0, -all, all, expm1l);
    MEASURE(logarithm, 1.0, 0.0, all, logl);
    MEASURE(logarithm2, 1.0, 0.0, all, log2l);
    MEASURE(logarithm10, 1.0, 0.0, all, log10l);
    MEASURE(logarithm_of_one_more, 1.0, -1.0, all, log1pl);
    MEASURE(sine, 1.0, -all, all, sinl);
    MEASURE(cosine, 1.0, -all, all, cosl);
    MEASURE(tangent, 3.0, -all, all, tanl);
    MEASURE(arc_tangent, 1.0, -all, all, atanl);
    MEASURE(arc_sine, 2.0, -1.0, 1.0, asinl);
    MEASURE(arc_cosine, 2.0, -1.0, 1.0, acosl);
    MEASURE(hyperbolic_sine, 3.0, -all, all, sinhl);
    MEASURE(hyperbolic_cosine, 3.0, -all, all, coshl);
    MEASURE(hyperbolic_tangent, 3.0, -all, all, tanhl);
    MEASURE(inverse_hyperbolic_sine, 3.0, -all, all, asinhl);
    MEASURE(inverse_hyperbolic_cosine, 3.0, 1.0, all, acoshl);
    MEASURE(inverse_hyperbolic_tangent, 3.0, -1.0, 1.0, atanhl);
    MEASURE(cube_root, 1.0, -all, all, cbrtl);
    MEASURE(error_function, 2.0, -all, all, erfl);
    MEASURE(complementary_error_function, 5.0, -all, 28.0, erfcl);
    measure("sinpi", 2.0, -1e4, 1e4, [](double x) { return own::sine_and_cosine_of_turns(x).sine; }, sine_of_turns);
    MEASURE_PAIRS(raised, 1.0, all, powl);
    MEASURE_PAIRS(arc_tangent_of, 1.0, all, atan2l);
    MEASURE_PAIRS(length_of, 1.0, all, hypotl);
    MEASURE_PAIRS(modulo, 0.0, all, fmodl);
    for (int i = 0; i < 100000; ++i) {
        const double x = random_between(-all, all), y = random_between(-all, all);
        int quotient = 0, right = 0;
        const double rest = own::nearest_remainder(x, y, &quotient), wanted = remquo(x, y, &right);
        expect(rest == wanted && ((quotient ^ right) & 7) == 0, "remquo(%a, %a) is %a, %d", x, y, rest, quotient);
        expect((own::neighbour<double, uint64_t>(x, y) == nextafter(x, y)), "nextafter(%a, %a)", x, y);
    }
    return failed();
}
