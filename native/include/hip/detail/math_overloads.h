// The C library's mathematics for float and long double: sqrt(1.0f) is a float, as in any HIP source, though C's <math.h> has only sqrt(double).
// Templates, so that using-declarations of the std:: ones do not conflict.
#pragma once
#include "math_elementary.h"

#define HIPCPU_FLOAT_1(name)                                                                                                                        \
    template <class F, hipcpu::language::exactly<F, float> = 0>                                                                                     \
    HIPCPU_TEMPLATE F name(F x) noexcept {                                                                                                          \
        return ::name##f(x);                                                                                                                        \
    }                                                                                                                                               \
    template <class F, hipcpu::language::exactly<F, long double> = 0>                                                                               \
    HIPCPU_TEMPLATE F name(F x) noexcept {                                                                                                          \
        return ::name##l(x);                                                                                                                        \
    }
#define HIPCPU_FLOAT_2(name)                                                                                                                        \
    template <class F, hipcpu::language::exactly<F, float> = 0>                                                                                     \
    HIPCPU_TEMPLATE F name(F x, F y) noexcept {                                                                                                     \
        return ::name##f(x, y);                                                                                                                     \
    }                                                                                                                                               \
    template <class F, hipcpu::language::exactly<F, long double> = 0>                                                                               \
    HIPCPU_TEMPLATE F name(F x, F y) noexcept {                                                                                                     \
        return ::name##l(x, y);                                                                                                                     \
    }
HIPCPU_FLOAT_1(acos)
HIPCPU_FLOAT_1(acosh)
HIPCPU_FLOAT_1(asin)
HIPCPU_FLOAT_1(asinh)
HIPCPU_FLOAT_1(atan)
HIPCPU_FLOAT_1(atanh)
HIPCPU_FLOAT_1(cbrt)
HIPCPU_FLOAT_1(ceil)
HIPCPU_FLOAT_1(cos)
HIPCPU_FLOAT_1(cosh)
HIPCPU_FLOAT_1(erf)
HIPCPU_FLOAT_1(erfc)
HIPCPU_FLOAT_1(exp)
HIPCPU_FLOAT_1(exp2)
HIPCPU_FLOAT_1(exp10)
HIPCPU_FLOAT_1(expm1)
HIPCPU_FLOAT_1(fabs)
HIPCPU_FLOAT_1(floor)
HIPCPU_FLOAT_1(j0)
HIPCPU_FLOAT_1(j1)
HIPCPU_FLOAT_1(lgamma)
HIPCPU_FLOAT_1(log)
HIPCPU_FLOAT_1(log10)
HIPCPU_FLOAT_1(log1p)
HIPCPU_FLOAT_1(log2)
HIPCPU_FLOAT_1(logb)
HIPCPU_FLOAT_1(nearbyint)
HIPCPU_FLOAT_1(rint)
HIPCPU_FLOAT_1(round)
HIPCPU_FLOAT_1(sin)
HIPCPU_FLOAT_1(sinh)
HIPCPU_FLOAT_1(sqrt)
HIPCPU_FLOAT_1(tan)
HIPCPU_FLOAT_1(tanh)
HIPCPU_FLOAT_1(tgamma)
HIPCPU_FLOAT_1(trunc)
HIPCPU_FLOAT_1(y0)
HIPCPU_FLOAT_1(y1)
HIPCPU_FLOAT_2(atan2)
HIPCPU_FLOAT_2(copysign)
HIPCPU_FLOAT_2(fdim)
HIPCPU_FLOAT_2(fmax)
HIPCPU_FLOAT_2(fmin)
HIPCPU_FLOAT_2(fmod)
HIPCPU_FLOAT_2(hypot)
HIPCPU_FLOAT_2(nextafter)
HIPCPU_FLOAT_2(pow)
HIPCPU_FLOAT_2(remainder)
#undef HIPCPU_FLOAT_1
#undef HIPCPU_FLOAT_2

#define HIPCPU_FLOAT_OTHER(result, name, parameters, ...)                                                                                           \
    template <class F, hipcpu::language::exactly<F, float> = 0>                                                                                     \
    HIPCPU_TEMPLATE result name parameters noexcept {                                                                                               \
        return ::name##f(__VA_ARGS__);                                                                                                              \
    }
HIPCPU_FLOAT_OTHER(F, fma, (F x, F y, F z), x, y, z)
HIPCPU_FLOAT_OTHER(F, frexp, (F x, int* exponent), x, exponent)
HIPCPU_FLOAT_OTHER(F, ldexp, (F x, int exponent), x, exponent)
HIPCPU_FLOAT_OTHER(F, modf, (F x, F* whole), x, whole)
HIPCPU_FLOAT_OTHER(F, remquo, (F x, F y, int* quotient), x, y, quotient)
HIPCPU_FLOAT_OTHER(F, scalbn, (F x, int exponent), x, exponent)
HIPCPU_FLOAT_OTHER(F, scalbln, (F x, long exponent), x, exponent)
HIPCPU_FLOAT_OTHER(F, jn, (int order, F x), order, x)
HIPCPU_FLOAT_OTHER(F, yn, (int order, F x), order, x)
HIPCPU_FLOAT_OTHER(int, ilogb, (F x), x)
HIPCPU_FLOAT_OTHER(long, lrint, (F x), x)
HIPCPU_FLOAT_OTHER(long, lround, (F x), x)
HIPCPU_FLOAT_OTHER(long long, llrint, (F x), x)
HIPCPU_FLOAT_OTHER(long long, llround, (F x), x)
HIPCPU_FLOAT_OTHER(void, sincos, (F x, F* sine, F* cosine), x, sine, cosine)
#undef HIPCPU_FLOAT_OTHER

// |x| of every signed type; C's abs(int) alone would cut floats.
template <class T, std::enable_if_t<std::is_floating_point_v<T>, int> = 0>
HIPCPU_TEMPLATE T abs(T x) noexcept {
    if constexpr (std::is_same_v<T, float>) {
        return __builtin_fabsf(x);
    } else {
        return __builtin_fabs(x);
    }
}
template <class T, std::enable_if_t<std::is_same_v<T, long> || std::is_same_v<T, long long>, int> = 0>
HIPCPU_TEMPLATE T abs(T x) noexcept {
    return x < 0 ? -x : x;
}

// Integers count as double here; they are always finite.
#define HIPCPU_CLASSIFY(name)                                                                                                                       \
    template <class T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0>                                                                          \
    HIPCPU_TEMPLATE bool name(T x) noexcept {                                                                                                       \
        return std::name(x);                                                                                                                        \
    }
HIPCPU_CLASSIFY(isfinite)
HIPCPU_CLASSIFY(isinf)
HIPCPU_CLASSIFY(isnan)
HIPCPU_CLASSIFY(isnormal)
HIPCPU_CLASSIFY(signbit)
#undef HIPCPU_CLASSIFY

template <class T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0>
HIPCPU_TEMPLATE int fpclassify(T x) noexcept {
    return std::fpclassify(x);
}

#define HIPCPU_ORDER(name)                                                                                                                          \
    template <class A, class B, std::enable_if_t<std::is_arithmetic_v<A> && std::is_arithmetic_v<B>, int> = 0>                                      \
    HIPCPU_TEMPLATE bool name(A a, B b) noexcept {                                                                                                  \
        return std::name(a, b);                                                                                                                     \
    }
HIPCPU_ORDER(isgreater)
HIPCPU_ORDER(isgreaterequal)
HIPCPU_ORDER(isless)
HIPCPU_ORDER(islessequal)
HIPCPU_ORDER(islessgreater)
HIPCPU_ORDER(isunordered)
#undef HIPCPU_ORDER
