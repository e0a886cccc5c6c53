// The vector types char1 .. double4 of the kernel language, their operators and make_* functions.
#pragma once
#include "detail/vector_operators.h"

#define HIPCPU_VECTOR_TYPES(name, element)                                                                                                          \
    using name##1 = HIP_vector_type<element, 1>;                                                                                                    \
    using name##2 = HIP_vector_type<element, 2>;                                                                                                    \
    using name##3 = HIP_vector_type<element, 3>;                                                                                                    \
    using name##4 = HIP_vector_type<element, 4>;                                                                                                    \
    HIPCPU_LAZY constexpr name##1 make_##name##1(element x) noexcept { return name##1(x); }                                                         \
    HIPCPU_LAZY constexpr name##2 make_##name##2(element x, element y) noexcept { return name##2(x, y); }                                           \
    HIPCPU_LAZY constexpr name##3 make_##name##3(element x, element y, element z) noexcept { return name##3(x, y, z); }                             \
    HIPCPU_LAZY constexpr name##4 make_##name##4(element x, element y, element z, element w) noexcept { return name##4(x, y, z, w); }

HIPCPU_VECTOR_TYPES(char, char)
HIPCPU_VECTOR_TYPES(uchar, unsigned char)
HIPCPU_VECTOR_TYPES(short, short)
HIPCPU_VECTOR_TYPES(ushort, unsigned short)
HIPCPU_VECTOR_TYPES(int, int)
HIPCPU_VECTOR_TYPES(uint, unsigned)
HIPCPU_VECTOR_TYPES(long, long)
HIPCPU_VECTOR_TYPES(ulong, unsigned long)
HIPCPU_VECTOR_TYPES(longlong, long long)
HIPCPU_VECTOR_TYPES(ulonglong, unsigned long long)
HIPCPU_VECTOR_TYPES(float, float)
HIPCPU_VECTOR_TYPES(double, double)
#undef HIPCPU_VECTOR_TYPES
