// The parts of the C and C++ libraries that every HIP source may take for granted, chosen small: they are compiled with each kernel.
#pragma once
#include <float.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// C++17 special functions (std::beta, std::riemann_zeta ...) are two thirds of <cmath>; who wants them says so with the standard's own macro.
#if __has_include(<bits/c++config.h>)
#include <bits/c++config.h>
#if !defined(__STDCPP_WANT_MATH_SPEC_FUNCS__)
#undef _GLIBCXX_USE_STD_SPEC_FUNCS
#endif
#endif
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <limits>
#include <type_traits>

// std::min, std::max, std::swap, without the rest of <algorithm>
#if __has_include(<bits/stl_algobase.h>)
#include <bits/stl_algobase.h>
#else
#include <algorithm>
#endif
