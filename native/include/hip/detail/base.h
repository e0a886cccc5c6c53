// What the language headers themselves are written with.
#pragma once
#include "host_defines.h"
#include "standard.h"

#include <hipcpu/device.h>

// Every device function vanishes into the kernel: loops over lanes vectorise through it, and the call site of a wavefront operation is
// the kernel's own line.
#ifndef HIPCPU_INLINE
#define HIPCPU_INLINE static inline __attribute__((always_inline, unused))
#endif
// A template that plain functions call has `auto` for its result: gcc then instantiates it once, in the precompiled header; otherwise
// it does so at the end of every compilation, whether the function is used or not.
#ifndef HIPCPU_TEMPLATE
#define HIPCPU_TEMPLATE inline __attribute__((always_inline))
#endif
// For plain functions that call constructors of templates: compiled only where they are used.
#define HIPCPU_LAZY template <class = void> HIPCPU_TEMPLATE
// An inline body for a name that the C library declares itself (__expf, fmaxf ...), which keeps the library's linkage; inside extern "C" {}.
#define HIPCPU_LIBRARY extern inline __attribute__((gnu_inline, always_inline, unused))

namespace hipcpu::language {

// Keeps a parameter out of deduction, so that atomicAdd(&counter, 1) takes its type from the counter alone.
template <class T>
struct identity {
    using type = T;
};
template <class T>
using identity_t = typename identity<T>::type;

// The same bits as another type of the same size.
template <class To, class From>
HIPCPU_TEMPLATE constexpr To bit_cast(const From& from) {
    static_assert(sizeof(To) == sizeof(From), "a bit cast keeps the size");
    return __builtin_bit_cast(To, from);
}

// enable_if for the overloads of the C library's names that take exactly T: templates, so that a user's own `using std::sqrt` or
// function of that name is preferred over ours rather than in conflict with it.
template <class Actual, class T>
using exactly = std::enable_if_t<std::is_same_v<Actual, T>, int>;

} // namespace hipcpu::language
