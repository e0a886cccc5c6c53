// <math.h> for HIP sources is the C library's; what kernels call comes with hip_runtime.h.
#include_next <math.h>
