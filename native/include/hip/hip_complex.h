// Complex numbers in float and double: a pair of real (x) and imaginary (y) part, and functions over them.
#pragma once
#include "hip_vector_types.h"

#include "detail/math_overloads.h"

typedef float2 hipFloatComplex;
typedef double2 hipDoubleComplex;
typedef hipFloatComplex hipComplex;

// name##f for hipFloatComplex, name for hipDoubleComplex.
#define HIPCPU_COMPLEX(Complex, Real, suffix)                                                                                                       \
    HIPCPU_INLINE Real hipCreal##suffix(Complex z) noexcept { return z.x; }                                                                          \
    HIPCPU_INLINE Real hipCimag##suffix(Complex z) noexcept { return z.y; }                                                                          \
    HIPCPU_INLINE Complex hipConj##suffix(Complex z) noexcept { return Complex(z.x, -z.y); }                                                         \
    HIPCPU_INLINE Real hipCsqabs##suffix(Complex z) noexcept { return z.x * z.x + z.y * z.y; }                                                       \
    HIPCPU_INLINE Real hipCabs##suffix(Complex z) noexcept { return hypot##suffix(z.x, z.y); }                                                       \
    HIPCPU_INLINE Complex hipCadd##suffix(Complex a, Complex b) noexcept { return Complex(a.x + b.x, a.y + b.y); }                                   \
    HIPCPU_INLINE Complex hipCsub##suffix(Complex a, Complex b) noexcept { return Complex(a.x - b.x, a.y - b.y); }                                   \
    HIPCPU_INLINE Complex hipCmul##suffix(Complex a, Complex b) noexcept { return Complex(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }           \
    HIPCPU_INLINE Complex hipCdiv##suffix(Complex a, Complex b) noexcept {                                                                           \
        const Real square = hipCsqabs##suffix(b);                                                                                                   \
        return Complex((a.x * b.x + a.y * b.y) / square, (a.y * b.x - a.x * b.y) / square);                                                         \
    }                                                                                                                                               \
    HIPCPU_INLINE Complex hipCfma##suffix(Complex a, Complex b, Complex c) noexcept {                                                                \
        return Complex(a.x * b.x + c.x - a.y * b.y, b.x * a.y + c.y + a.x * b.y);                                                                   \
    }
HIPCPU_COMPLEX(hipFloatComplex, float, f)
HIPCPU_COMPLEX(hipDoubleComplex, double, )
#undef HIPCPU_COMPLEX

HIPCPU_INLINE hipFloatComplex make_hipFloatComplex(float x, float y) noexcept { return hipFloatComplex(x, y); }
HIPCPU_INLINE hipDoubleComplex make_hipDoubleComplex(double x, double y) noexcept { return hipDoubleComplex(x, y); }
HIPCPU_INLINE hipComplex make_hipComplex(float x, float y) noexcept { return hipComplex(x, y); }
HIPCPU_INLINE hipFloatComplex hipComplexDoubleToFloat(hipDoubleComplex z) noexcept { return hipFloatComplex(z.x, z.y); }
HIPCPU_INLINE hipDoubleComplex hipComplexFloatToDouble(hipFloatComplex z) noexcept { return hipDoubleComplex(z.x, z.y); }
