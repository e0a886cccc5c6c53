// What the GPU itself computes: roots, rounding, exponents.
#pragma once

#define HIPCPU_BASIC(F, suffix, letter, Word)                                                                                        \
    HIPCPU_LIBRARY_FUNCTION F __ocml_ceil_##suffix(F x) { return __builtin_ceil##letter(x); }                                        \
    HIPCPU_LIBRARY_FUNCTION F __ocml_floor_##suffix(F x) { return __builtin_floor##letter(x); }                                      \
    HIPCPU_LIBRARY_FUNCTION F __ocml_trunc_##suffix(F x) { return __builtin_trunc##letter(x); }                                      \
    HIPCPU_LIBRARY_FUNCTION F __ocml_rint_##suffix(F x) { return __builtin_rint##letter(x); }                                        \
    HIPCPU_LIBRARY_FUNCTION F __ocml_nearbyint_##suffix(F x) { return __builtin_rint##letter(x); }                                   \
    HIPCPU_LIBRARY_FUNCTION F __ocml_round_##suffix(F x) {                                                                           \
        const F whole = __builtin_trunc##letter(x);                                                                                  \
        const F step = __builtin_fabs##letter(x - whole) >= F(0.5) ? F(1) : F(0);                                                    \
        return whole + __builtin_copysign##letter(step, x);                                                                          \
    }                                                                                                                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_fabs_##suffix(F x) { return __builtin_fabs##letter(x); }                                        \
    HIPCPU_LIBRARY_FUNCTION F __ocml_copysign_##suffix(F x, F y) { return __builtin_copysign##letter(x, y); }                        \
    HIPCPU_LIBRARY_FUNCTION F __ocml_fma_##suffix(F x, F y, F z) { return __builtin_fma##letter(x, y, z); }                          \
    HIPCPU_LIBRARY_FUNCTION F __ocml_fmax_##suffix(F x, F y) { return __builtin_fmax##letter(x, y); }                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_fmin_##suffix(F x, F y) { return __builtin_fmin##letter(x, y); }                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_fdim_##suffix(F x, F y) { return x <= y ? F(0) : x - y; }                                       \
    HIPCPU_LIBRARY_FUNCTION F __ocml_sqrt_##suffix(F x) { return __builtin_sqrt##letter(x); }                                        \
    HIPCPU_LIBRARY_FUNCTION F __ocml_rsqrt_##suffix(F x) { return F(1) / __builtin_sqrt##letter(x); }                                \
    HIPCPU_LIBRARY_FUNCTION int __ocml_isnan_##suffix(F x) { return x != x; }                                                        \
    HIPCPU_LIBRARY_FUNCTION int __ocml_isinf_##suffix(F x) { return __builtin_fabs##letter(x) == F(__builtin_inf()); }               \
    HIPCPU_LIBRARY_FUNCTION int __ocml_isfinite_##suffix(F x) { return __builtin_fabs##letter(x) < F(__builtin_inf()); }             \
    HIPCPU_LIBRARY_FUNCTION int __ocml_signbit_##suffix(F x) { return __builtin_copysign##letter(F(1), x) < F(0); }                  \
    HIPCPU_LIBRARY_FUNCTION F __ocml_ldexp_##suffix(F x, int exponent) { return __builtin_amdgcn_ldexp##letter(x, exponent); }       \
    HIPCPU_LIBRARY_FUNCTION F __ocml_scalbn_##suffix(F x, int exponent) { return __builtin_amdgcn_ldexp##letter(x, exponent); }      \
    HIPCPU_LIBRARY_FUNCTION F __ocml_frexp_##suffix(F x, HIPCPU_PRIVATE int* exponent) {                                             \
        const bool ordinary = x != F(0) && __builtin_fabs##letter(x) < F(__builtin_inf());                                           \
        *exponent = ordinary ? __builtin_amdgcn_frexp_exp##letter(x) : 0;                                                            \
        return ordinary ? __builtin_amdgcn_frexp_mant##letter(x) : x;                                                                \
    }                                                                                                                                \
    HIPCPU_LIBRARY_FUNCTION int __ocml_ilogb_##suffix(F x) {                                                                         \
        return x == F(0) || x != x ? FP_ILOGB0 : __builtin_fabs##letter(x) < F(__builtin_inf()) ? __builtin_amdgcn_frexp_exp##letter(x) - 1 : INT_MAX; \
    }                                                                                                                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_logb_##suffix(F x) {                                                                            \
        const bool ordinary = x != F(0) && __builtin_fabs##letter(x) < F(__builtin_inf());                                           \
        return ordinary ? static_cast<F>(__builtin_amdgcn_frexp_exp##letter(x) - 1) : x == F(0) ? -F(__builtin_inf()) : x * x;       \
    }                                                                                                                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_modf_##suffix(F x, HIPCPU_PRIVATE F* whole) {                                                   \
        *whole = __builtin_trunc##letter(x);                                                                                         \
        const F rest = __builtin_fabs##letter(x) < F(__builtin_inf()) ? x - *whole : x != x ? x : F(0);                              \
        return __builtin_copysign##letter(rest, x);                                                                                  \
    }                                                                                                                                \
    HIPCPU_LIBRARY_FUNCTION F __ocml_nextafter_##suffix(F x, F y) { return hipcpu::language::neighbour<F, Word>(x, y); }             \
    HIPCPU_LIBRARY_FUNCTION F __ocml_add_rte_##suffix(F x, F y) { return x + y; }                                                    \
    HIPCPU_LIBRARY_FUNCTION F __ocml_sub_rte_##suffix(F x, F y) { return x - y; }                                                    \
    HIPCPU_LIBRARY_FUNCTION F __ocml_mul_rte_##suffix(F x, F y) { return x * y; }                                                    \
    HIPCPU_LIBRARY_FUNCTION F __ocml_div_rte_##suffix(F x, F y) { return x / y; }                                                    \
    HIPCPU_LIBRARY_FUNCTION F __ocml_sqrt_rte_##suffix(F x) { return __builtin_sqrt##letter(x); }                                    \
    HIPCPU_LIBRARY_FUNCTION F __ocml_fma_rte_##suffix(F x, F y, F z) { return __builtin_fma##letter(x, y, z); }
HIPCPU_BASIC(float, f32, f, uint32_t)
HIPCPU_BASIC(double, f64, , uint64_t)
#undef HIPCPU_BASIC

// One instruction each, with the device's own accuracy.
HIPCPU_LIBRARY_FUNCTION float __ocml_native_sqrt_f32(float x) { return __builtin_amdgcn_sqrtf(x); }
HIPCPU_LIBRARY_FUNCTION float __ocml_native_sin_f32(float x) { return __builtin_amdgcn_sinf(__builtin_amdgcn_fractf(x * 0x1.45f306p-3f)); }
HIPCPU_LIBRARY_FUNCTION float __ocml_native_cos_f32(float x) { return __builtin_amdgcn_cosf(__builtin_amdgcn_fractf(x * 0x1.45f306p-3f)); }
HIPCPU_LIBRARY_FUNCTION float __ocml_native_exp_f32(float x) { return hipcpu::language::exponential(x); }
HIPCPU_LIBRARY_FUNCTION float __ocml_native_exp10_f32(float x) { return hipcpu::language::exponential10(x); }
HIPCPU_LIBRARY_FUNCTION float __ocml_native_log_f32(float x) { return hipcpu::language::logarithm(x); }
HIPCPU_LIBRARY_FUNCTION float __ocml_native_log2_f32(float x) { return hipcpu::language::logarithm2(x); }
HIPCPU_LIBRARY_FUNCTION float __ocml_native_log10_f32(float x) { return hipcpu::language::logarithm10(x); }
