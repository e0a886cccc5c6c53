// Mathematics: clang's own headers for HIP, over a device library of hipwright's.
#pragma once
#include "device_library.h"

#include <algorithm>
#include <limits.h>
#include <limits>
#include <stdint.h>

// Its min and max are fewer than HIP's, which minmax.h has: those for the host are left out, the others named differently.
#define __HIPCC_RTC__
#define min hipcpu_min_of_clang
#define max hipcpu_max_of_clang
#include <__clang_hip_math.h>
#undef min
#undef max
#undef __HIPCC_RTC__

#include <__clang_cuda_math_forward_declares.h>
#include <__clang_hip_cmath.h>
