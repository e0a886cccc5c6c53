// Elementary functions.
#pragma once

// In double, and in float by way of it.
#define HIPCPU_FUNCTION(name, own)                                                                              \
    HIPCPU_LIBRARY_FUNCTION double __ocml_##name##_f64(double x) { return hipcpu::language::own(x); }           \
    HIPCPU_LIBRARY_FUNCTION float __ocml_##name##_f32(float x) { return static_cast<float>(hipcpu::language::own(static_cast<double>(x))); }
// In both, each its own.
#define HIPCPU_FUNCTIONS(name, own)                                                                             \
    HIPCPU_LIBRARY_FUNCTION double __ocml_##name##_f64(double x) { return hipcpu::language::own(x); }           \
    HIPCPU_LIBRARY_FUNCTION float __ocml_##name##_f32(float x) { return hipcpu::language::own(x); }
#define HIPCPU_FUNCTION_OF_TWO(name, own)                                                                       \
    HIPCPU_LIBRARY_FUNCTION double __ocml_##name##_f64(double x, double y) { return hipcpu::language::own(x, y); } \
    HIPCPU_LIBRARY_FUNCTION float __ocml_##name##_f32(float x, float y) { return static_cast<float>(hipcpu::language::own(x, y)); }

HIPCPU_FUNCTIONS(exp, exponential)
HIPCPU_FUNCTIONS(exp2, exponential2)
HIPCPU_FUNCTIONS(exp10, exponential10)
HIPCPU_FUNCTIONS(log, logarithm)
HIPCPU_FUNCTIONS(log2, logarithm2)
HIPCPU_FUNCTIONS(log10, logarithm10)
HIPCPU_FUNCTIONS(tanh, hyperbolic_tangent)
HIPCPU_FUNCTIONS(erf, error_function)
HIPCPU_FUNCTION(erfc, complementary_error_function)
HIPCPU_FUNCTION(expm1, exponential_less_one)
HIPCPU_FUNCTION(log1p, logarithm_of_one_more)
HIPCPU_FUNCTION(sin, sine)
HIPCPU_FUNCTION(cos, cosine)
HIPCPU_FUNCTION(tan, tangent)
HIPCPU_FUNCTION(asin, arc_sine)
HIPCPU_FUNCTION(acos, arc_cosine)
HIPCPU_FUNCTION(atan, arc_tangent)
HIPCPU_FUNCTION(sinh, hyperbolic_sine)
HIPCPU_FUNCTION(cosh, hyperbolic_cosine)
HIPCPU_FUNCTION(asinh, inverse_hyperbolic_sine)
HIPCPU_FUNCTION(acosh, inverse_hyperbolic_cosine)
HIPCPU_FUNCTION(atanh, inverse_hyperbolic_tangent)
HIPCPU_FUNCTION(cbrt, cube_root)
HIPCPU_FUNCTION(rcbrt, reciprocal_cube_root)
HIPCPU_FUNCTION_OF_TWO(atan2, arc_tangent_of)
HIPCPU_FUNCTION_OF_TWO(pow, raised)
HIPCPU_FUNCTION_OF_TWO(hypot, length_of)
HIPCPU_FUNCTION_OF_TWO(fmod, modulo)
#undef HIPCPU_FUNCTION
#undef HIPCPU_FUNCTIONS
#undef HIPCPU_FUNCTION_OF_TWO

#define HIPCPU_OTHERS(F, suffix)                                                                                                     \
    HIPCPU_LIBRARY_FUNCTION F __ocml_sincos_##suffix(F x, HIPCPU_PRIVATE F* cosine) {                                                \
        const hipcpu::language::sine_and_cosine_of_double both = hipcpu::language::sine_and_cosine_at(x);                            \
        *cosine = static_cast<F>(both.cosine);                                                                                       \
        return static_cast<F>(both.sine);                                                                                            \
    }                                                                                                                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_sincospi_##suffix(F x, HIPCPU_PRIVATE F* cosine) {                                              \
        const hipcpu::language::sine_and_cosine_of_double both = hipcpu::language::sine_and_cosine_of_turns(x);                      \
        *cosine = static_cast<F>(both.cosine);                                                                                       \
        return static_cast<F>(both.sine);                                                                                            \
    }                                                                                                                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_sinpi_##suffix(F x) { return static_cast<F>(hipcpu::language::sine_and_cosine_of_turns(x).sine); } \
    HIPCPU_LIBRARY_FUNCTION F __ocml_cospi_##suffix(F x) { return static_cast<F>(hipcpu::language::sine_and_cosine_of_turns(x).cosine); } \
    HIPCPU_LIBRARY_FUNCTION F __ocml_pown_##suffix(F x, int y) { return static_cast<F>(hipcpu::language::raised(x, y)); }            \
    HIPCPU_LIBRARY_FUNCTION F __ocml_rhypot_##suffix(F x, F y) { return static_cast<F>(1.0 / hipcpu::language::length_of(x, y)); }   \
    HIPCPU_LIBRARY_FUNCTION F __ocml_len3_##suffix(F x, F y, F z) { return static_cast<F>(hipcpu::language::length_of(x, y, z)); }   \
    HIPCPU_LIBRARY_FUNCTION F __ocml_len4_##suffix(F x, F y, F z, F w) { return static_cast<F>(hipcpu::language::length_of(x, y, z, w)); } \
    HIPCPU_LIBRARY_FUNCTION F __ocml_rlen3_##suffix(F x, F y, F z) { return static_cast<F>(1.0 / hipcpu::language::length_of(x, y, z)); } \
    HIPCPU_LIBRARY_FUNCTION F __ocml_rlen4_##suffix(F x, F y, F z, F w) {                                                            \
        return static_cast<F>(1.0 / hipcpu::language::length_of(x, y, z, w));                                                        \
    }                                                                                                                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_remquo_##suffix(F x, F y, HIPCPU_PRIVATE int* quotient) {                                       \
        int count;                                                                                                                   \
        const double rest = hipcpu::language::nearest_remainder(x, y, &count);                                                       \
        *quotient = count;                                                                                                           \
        return static_cast<F>(rest);                                                                                                 \
    }                                                                                                                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_remainder_##suffix(F x, F y) {                                                                  \
        int count;                                                                                                                   \
        return static_cast<F>(hipcpu::language::nearest_remainder(x, y, &count));                                                    \
    }
HIPCPU_OTHERS(float, f32)
HIPCPU_OTHERS(double, f64)
#undef HIPCPU_OTHERS
