// Mathematical constants of the kernel language, in float (_F) and double.
#pragma once
#include "detail/convert.h"

#define HIP_INF_F __int_as_float(0x7f800000)
#define HIP_NAN_F __int_as_float(0x7fffffff)
#define HIP_MIN_DENORM_F __int_as_float(0x00000001)
#define HIP_MAX_NORMAL_F __int_as_float(0x7f7fffff)
#define HIP_NEG_ZERO_F __int_as_float(static_cast<int>(0x80000000u))
#define HIP_ZERO_F 0.0f
#define HIP_ONE_F 1.0f
#define HIP_SQRT_HALF_F 0.707106781f
#define HIP_SQRT_TWO_F 1.414213562f
#define HIP_THIRD_F 0.333333333f
#define HIP_PIO4_F 0.785398163f
#define HIP_PIO2_F 1.570796327f
#define HIP_3PIO4_F 2.356194490f
#define HIP_2_OVER_PI_F 0.636619772f
#define HIP_SQRT_2_OVER_PI_F 0.797884561f
#define HIP_PI_F 3.141592654f
#define HIP_L2E_F 1.442695041f
#define HIP_L2T_F 3.321928094f
#define HIP_LG2_F 0.301029996f
#define HIP_LGE_F 0.434294482f
#define HIP_LN2_F 0.693147181f
#define HIP_LNT_F 2.302585093f
#define HIP_LNPI_F 1.144729886f
#define HIP_TWO_TO_M126_F 0x1p-126f
#define HIP_TWO_TO_126_F 0x1p126f
#define HIP_NORM_HUGE_F 0x1.fffffep127f
#define HIP_TWO_TO_23_F 0x1p23f
#define HIP_TWO_TO_24_F 0x1p24f
#define HIP_TWO_TO_31_F 0x1p31f
#define HIP_TWO_TO_32_F 0x1p32f

#define HIP_INF __longlong_as_double(0x7ff0000000000000ll)
#define HIP_NAN __longlong_as_double(0x7fffffffffffffffll)
#define HIP_NEG_ZERO __longlong_as_double(static_cast<long long>(0x8000000000000000ull))
#define HIP_MIN_DENORM __longlong_as_double(0x0000000000000001ll)
#define HIP_ZERO 0.0
#define HIP_ONE 1.0
#define HIP_SQRT_TWO 1.4142135623730951e+0
#define HIP_SQRT_HALF 7.0710678118654757e-1
#define HIP_SQRT_2_OVER_PI 7.9788456080286536e-1
#define HIP_PI 3.1415926535897931e+0
#define HIP_PIO4 7.8539816339744828e-1
#define HIP_PIO2 1.5707963267948966e+0
#define HIP_3PIO4 2.3561944901923448e+0
#define HIP_2_OVER_PI 6.3661977236758138e-1
#define HIP_L2E 1.4426950408889634e+0
#define HIP_L2T 3.3219280948873622e+0
#define HIP_LG2 3.0102999566398120e-1
#define HIP_LGE 4.3429448190325182e-1
#define HIP_LN2 6.9314718055994529e-1
#define HIP_LNT 2.3025850929940459e+0
#define HIP_LNPI 1.1447298858494002e+0
#define HIP_LN2_HI 6.9314718036912382e-1
#define HIP_LN2_LO 1.9082149292705877e-10
#define HIP_TWO_TO_54 0x1p54
#define HIP_TWO_TO_53 0x1p53
#define HIP_TWO_TO_M1022 0x1p-1022
