// Functions that are refused with one line where a kernel calls them.
#pragma once

#define HIPCPU_NO_FUNCTION(name)                                                             \
    extern "C" __device__ HIPCPU_MISSING("the function " #name) float __ocml_##name##_f32(float); \
    extern "C" __device__ HIPCPU_MISSING("the function " #name) double __ocml_##name##_f64(double);
HIPCPU_NO_FUNCTION(erfcinv)
HIPCPU_NO_FUNCTION(erfcx)
HIPCPU_NO_FUNCTION(erfinv)
HIPCPU_NO_FUNCTION(i0)
HIPCPU_NO_FUNCTION(i1)
HIPCPU_NO_FUNCTION(j0)
HIPCPU_NO_FUNCTION(j1)
HIPCPU_NO_FUNCTION(lgamma)
HIPCPU_NO_FUNCTION(ncdf)
HIPCPU_NO_FUNCTION(ncdfinv)
HIPCPU_NO_FUNCTION(tgamma)
HIPCPU_NO_FUNCTION(y0)
HIPCPU_NO_FUNCTION(y1)
#undef HIPCPU_NO_FUNCTION
extern "C" __device__ HIPCPU_MISSING("the function scalb") float __ocml_scalb_f32(float, float);
extern "C" __device__ HIPCPU_MISSING("the function scalb") double __ocml_scalb_f64(double, double);
