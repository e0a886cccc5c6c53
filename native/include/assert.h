// assert() for HIP sources: the C library's header, with a failure inside a kernel reported by the runtime. Like the original it has
// no guard: each inclusion looks at NDEBUG again.
#include_next <assert.h>

#if defined(__HIPCC__) && defined(__cplusplus) && !defined(NDEBUG)
#include <hipcpu/device.h>
#undef assert
#define assert(...) (static_cast<bool>(__VA_ARGS__) ? static_cast<void>(0) : hipcpu_assert_fail(#__VA_ARGS__, __FILE__, __LINE__, __PRETTY_FUNCTION__))
#endif
