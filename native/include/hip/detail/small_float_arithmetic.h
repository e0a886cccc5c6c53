// Named arithmetic, comparison and mathematics of a 16-bit floating-point format and its pairs. No include guard: included once for
// each format, with HIPCPU_SCALAR, HIPCPU_PAIR and HIPCPU_FUSED(a, b, c), which gives the float a b + c that rounds to the result.

namespace hipcpu::language {
HIPCPU_INLINE HIPCPU_SCALAR saturated(HIPCPU_SCALAR number) noexcept {
    const float value = number.value();
    return value > 0.0f ? (value < 1.0f ? number : HIPCPU_SCALAR(1.0f)) : HIPCPU_SCALAR(0.0f);
}
HIPCPU_INLINE HIPCPU_SCALAR fused(HIPCPU_SCALAR a, HIPCPU_SCALAR b, HIPCPU_SCALAR c) noexcept {
    return HIPCPU_SCALAR(HIPCPU_FUSED(a.value(), b.value(), c.value()));
}
// The larger and smaller where a NaN loses, and where it wins.
HIPCPU_INLINE HIPCPU_SCALAR larger_number(HIPCPU_SCALAR a, HIPCPU_SCALAR b) noexcept { return !(b == b) || a > b || (a == b && b.__x == 0x8000u) ? a : b; }
HIPCPU_INLINE HIPCPU_SCALAR smaller_number(HIPCPU_SCALAR a, HIPCPU_SCALAR b) noexcept { return !(b == b) || a < b || (a == b && a.__x == 0x8000u) ? a : b; }
HIPCPU_INLINE HIPCPU_SCALAR larger_or_nan(HIPCPU_SCALAR a, HIPCPU_SCALAR b) noexcept { return a == a ? (b == b ? larger_number(a, b) : b) : a; }
HIPCPU_INLINE HIPCPU_SCALAR smaller_or_nan(HIPCPU_SCALAR a, HIPCPU_SCALAR b) noexcept { return a == a ? (b == b ? smaller_number(a, b) : b) : a; }
} // namespace hipcpu::language

// One number and two: the name for the pair follows the name for the scalar.
#define HIPCPU_ONE(name, name2, ...)                                                                                                                \
    HIPCPU_INLINE HIPCPU_SCALAR name(HIPCPU_SCALAR a) noexcept { return __VA_ARGS__; }                                                               \
    HIPCPU_INLINE HIPCPU_PAIR name2(HIPCPU_PAIR a) noexcept { return HIPCPU_PAIR(name(a.x), name(a.y)); }
#define HIPCPU_TWO(name, name2, ...)                                                                                                                \
    HIPCPU_INLINE HIPCPU_SCALAR name(HIPCPU_SCALAR a, HIPCPU_SCALAR b) noexcept { return __VA_ARGS__; }                                              \
    HIPCPU_INLINE HIPCPU_PAIR name2(HIPCPU_PAIR a, HIPCPU_PAIR b) noexcept { return HIPCPU_PAIR(name(a.x, b.x), name(a.y, b.y)); }
#define HIPCPU_THREE(name, name2, ...)                                                                                                              \
    HIPCPU_INLINE HIPCPU_SCALAR name(HIPCPU_SCALAR a, HIPCPU_SCALAR b, HIPCPU_SCALAR c) noexcept { return __VA_ARGS__; }                             \
    HIPCPU_INLINE HIPCPU_PAIR name2(HIPCPU_PAIR a, HIPCPU_PAIR b, HIPCPU_PAIR c) noexcept {                                                          \
        return HIPCPU_PAIR(name(a.x, b.x, c.x), name(a.y, b.y, c.y));                                                                               \
    }
HIPCPU_TWO(__hadd, __hadd2, a + b)
HIPCPU_TWO(__hsub, __hsub2, a - b)
HIPCPU_TWO(__hmul, __hmul2, a * b)
HIPCPU_TWO(__hdiv, __h2div, a / b)
HIPCPU_TWO(__hadd_rn, __hadd2_rn, a + b)
HIPCPU_TWO(__hsub_rn, __hsub2_rn, a - b)
HIPCPU_TWO(__hmul_rn, __hmul2_rn, a * b)
HIPCPU_TWO(__hadd_sat, __hadd2_sat, hipcpu::language::saturated(a + b))
HIPCPU_TWO(__hsub_sat, __hsub2_sat, hipcpu::language::saturated(a - b))
HIPCPU_TWO(__hmul_sat, __hmul2_sat, hipcpu::language::saturated(a * b))
HIPCPU_THREE(__hfma, __hfma2, hipcpu::language::fused(a, b, c))
HIPCPU_THREE(__hfma_sat, __hfma2_sat, hipcpu::language::saturated(hipcpu::language::fused(a, b, c)))
HIPCPU_THREE(__hfma_relu, __hfma2_relu, hipcpu::language::larger_or_nan(hipcpu::language::fused(a, b, c), HIPCPU_SCALAR(0.0f)))
HIPCPU_ONE(__hneg, __hneg2, -a)
HIPCPU_ONE(__habs, __habs2, HIPCPU_SCALAR::of_code(a.__x & 0x7fffu))
HIPCPU_TWO(__hmax, __hmax2, hipcpu::language::larger_number(a, b))
HIPCPU_TWO(__hmin, __hmin2, hipcpu::language::smaller_number(a, b))
HIPCPU_TWO(__hmax_nan, __hmax2_nan, hipcpu::language::larger_or_nan(a, b))
HIPCPU_TWO(__hmin_nan, __hmin2_nan, hipcpu::language::smaller_or_nan(a, b))

HIPCPU_ONE(hceil, h2ceil, __builtin_ceilf(a.value()))
HIPCPU_ONE(hfloor, h2floor, __builtin_floorf(a.value()))
HIPCPU_ONE(htrunc, h2trunc, __builtin_truncf(a.value()))
HIPCPU_ONE(hrint, h2rint, __builtin_rintf(a.value()))
HIPCPU_ONE(hsqrt, h2sqrt, __builtin_sqrtf(a.value()))
HIPCPU_ONE(hrsqrt, h2rsqrt, 1.0f / __builtin_sqrtf(a.value()))
HIPCPU_ONE(hrcp, h2rcp, 1.0f / a.value())
HIPCPU_ONE(hexp, h2exp, expf(a.value()))
HIPCPU_ONE(hexp2, h2exp2, exp2f(a.value()))
HIPCPU_ONE(hexp10, h2exp10, exp10f(a.value()))
HIPCPU_ONE(hlog, h2log, logf(a.value()))
HIPCPU_ONE(hlog2, h2log2, log2f(a.value()))
HIPCPU_ONE(hlog10, h2log10, log10f(a.value()))
HIPCPU_ONE(hsin, h2sin, sinf(a.value()))
HIPCPU_ONE(hcos, h2cos, cosf(a.value()))
HIPCPU_ONE(htanh, h2tanh, tanhf(a.value()))
HIPCPU_ONE(htanh_approx, h2tanh_approx, tanhf(a.value()))
#undef HIPCPU_ONE
#undef HIPCPU_TWO
#undef HIPCPU_THREE

HIPCPU_INLINE bool __hisnan(HIPCPU_SCALAR a) noexcept { return !(a == a); }
HIPCPU_INLINE int __hisinf(HIPCPU_SCALAR a) noexcept { return __builtin_isinf(a.value()) ? (a.__x & 0x8000u ? -1 : 1) : 0; }
HIPCPU_INLINE HIPCPU_PAIR __hisnan2(HIPCPU_PAIR a) noexcept {
    return HIPCPU_PAIR(HIPCPU_SCALAR(__hisnan(a.x) ? 1.0f : 0.0f), HIPCPU_SCALAR(__hisnan(a.y) ? 1.0f : 0.0f));
}

// Comparisons: of scalars; of pairs as 1.0 and 0.0, as masks of all ones and zeros, and as one answer for both. The forms with u are
// true where an operand is a NaN.
#define HIPCPU_COMPARE(name, ...)                                                                                                                   \
    HIPCPU_INLINE bool __h##name(HIPCPU_SCALAR a, HIPCPU_SCALAR b) noexcept { return __VA_ARGS__; }                                                  \
    HIPCPU_INLINE HIPCPU_PAIR __h##name##2(HIPCPU_PAIR a, HIPCPU_PAIR b) noexcept {                                                                  \
        return HIPCPU_PAIR(HIPCPU_SCALAR(__h##name(a.x, b.x) ? 1.0f : 0.0f), HIPCPU_SCALAR(__h##name(a.y, b.y) ? 1.0f : 0.0f));                     \
    }                                                                                                                                               \
    HIPCPU_INLINE unsigned __h##name##2_mask(HIPCPU_PAIR a, HIPCPU_PAIR b) noexcept {                                                                \
        return (__h##name(a.x, b.x) ? 0xffffu : 0u) | (__h##name(a.y, b.y) ? 0xffff0000u : 0u);                                                     \
    }                                                                                                                                               \
    HIPCPU_INLINE bool __hb##name##2(HIPCPU_PAIR a, HIPCPU_PAIR b) noexcept { return __h##name(a.x, b.x) && __h##name(a.y, b.y); }
HIPCPU_COMPARE(eq, a == b)
HIPCPU_COMPARE(ne, a < b || a > b)
HIPCPU_COMPARE(lt, a < b)
HIPCPU_COMPARE(le, a <= b)
HIPCPU_COMPARE(gt, a > b)
HIPCPU_COMPARE(ge, a >= b)
HIPCPU_COMPARE(equ, !(a < b || a > b))
HIPCPU_COMPARE(neu, a != b)
HIPCPU_COMPARE(ltu, !(a >= b))
HIPCPU_COMPARE(leu, !(a > b))
HIPCPU_COMPARE(gtu, !(a <= b))
HIPCPU_COMPARE(geu, !(a < b))
#undef HIPCPU_COMPARE

// Atomic addition to a number or a pair; a pair is added whole. The value before is returned.
HIPCPU_INLINE HIPCPU_SCALAR atomicAdd(HIPCPU_SCALAR* address, HIPCPU_SCALAR value) noexcept {
    return hipcpu::language::atomic_update(address, [value](HIPCPU_SCALAR old) { return old + value; });
}
HIPCPU_INLINE HIPCPU_PAIR atomicAdd(HIPCPU_PAIR* address, HIPCPU_PAIR value) noexcept {
    return hipcpu::language::atomic_update(address, [value](HIPCPU_PAIR old) { return old + value; });
}
HIPCPU_INLINE HIPCPU_SCALAR unsafeAtomicAdd(HIPCPU_SCALAR* address, HIPCPU_SCALAR value) noexcept { return atomicAdd(address, value); }
HIPCPU_INLINE HIPCPU_PAIR unsafeAtomicAdd(HIPCPU_PAIR* address, HIPCPU_PAIR value) noexcept { return atomicAdd(address, value); }
