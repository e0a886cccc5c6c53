// The C library's names for the functions of math_elementary.h, which includes this.
#pragma once

extern "C" {
HIPCPU_LIBRARY float expf(float x) noexcept { return hipcpu::language::exponential(x); }
HIPCPU_LIBRARY float exp2f(float x) noexcept { return hipcpu::language::exponential2(x); }
HIPCPU_LIBRARY float exp10f(float x) noexcept { return hipcpu::language::exponential10(x); }
HIPCPU_LIBRARY float logf(float x) noexcept { return hipcpu::language::logarithm(x); }
HIPCPU_LIBRARY float log2f(float x) noexcept { return hipcpu::language::logarithm2(x); }
HIPCPU_LIBRARY float log10f(float x) noexcept { return hipcpu::language::logarithm10(x); }
HIPCPU_LIBRARY float tanhf(float x) noexcept { return hipcpu::language::hyperbolic_tangent(x); }
HIPCPU_LIBRARY float erff(float x) noexcept { return hipcpu::language::error_function(x); }
HIPCPU_LIBRARY float fmaxf(float a, float b) noexcept { return hipcpu::language::larger_number(a, b); }
HIPCPU_LIBRARY float fminf(float a, float b) noexcept { return hipcpu::language::smaller_number(a, b); }
HIPCPU_LIBRARY double fmax(double a, double b) noexcept { return hipcpu::language::larger_number(a, b); }
HIPCPU_LIBRARY double fmin(double a, double b) noexcept { return hipcpu::language::smaller_number(a, b); }
}
