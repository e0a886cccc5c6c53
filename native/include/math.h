// <math.h> for HIP sources: the C++ library's would put its own float overloads before ours, and those call functions that loops over
// lanes do not vectorise through.
#if defined(__HIPCC__) && defined(__cplusplus) && !defined(_GLIBCXX_INCLUDE_NEXT_C_HEADERS)
#include <hip/detail/math_overloads.h>
#else
#include_next <math.h>
#endif
