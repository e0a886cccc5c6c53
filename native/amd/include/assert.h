// assert() is the C library's; what it calls in a kernel comes with hip_runtime.h.
#include_next <assert.h>
