// The functions that clang's headers for HIP expect of ROCm's device library (__ocml_*), by hipwright's own, which compute without one.
// Errors in units in the last place, measured on the processor (tests/language/double_functions.hip, elementary_functions.hip): double
// below 1, but tan and the hyperbolic functions 3, asin, acos and erf 2, erfc 5; float below 2. Float functions beside exp, log, tanh and
// erf compute in double, which GPUs for games do slowly.
#pragma once
#include "double_arc.h"
#include "double_circle.h"
#include "double_error.h"
#include "double_power.h"
#include "double_remainder.h"
#include "math_elementary.h"

#include "library_missing.h"

#include <__clang_hip_libdevice_declares.h>

#define HIPCPU_LIBRARY_FUNCTION extern "C" inline __device__ __attribute__((always_inline))
#define HIPCPU_PRIVATE __attribute__((address_space(5)))

#include "library_basic.h"
#include "library_functions.h"

#undef HIPCPU_LIBRARY_FUNCTION
#undef HIPCPU_PRIVATE
