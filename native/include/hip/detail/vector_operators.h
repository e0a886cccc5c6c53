// Operators of the vector types: element by element, between two vectors or a vector and a scalar. All are templates, so that a
// program's own operator+(float4, float4) is preferred over them.
#pragma once
#include "vector_base.h"

namespace hipcpu::language {

// Builds a vector from one value per element; the function gets the element's index as a member pointer would pick it.
template <class T, unsigned N, class F>
HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N> each(const HIP_vector_type<T, N>& a, const HIP_vector_type<T, N>& b, F f) {
    if constexpr (N == 1) {
        return HIP_vector_type<T, N>(f(a.x, b.x));
    } else if constexpr (N == 2) {
        return HIP_vector_type<T, N>(f(a.x, b.x), f(a.y, b.y));
    } else if constexpr (N == 3) {
        return HIP_vector_type<T, N>(f(a.x, b.x), f(a.y, b.y), f(a.z, b.z));
    } else {
        return HIP_vector_type<T, N>(f(a.x, b.x), f(a.y, b.y), f(a.z, b.z), f(a.w, b.w));
    }
}

template <class U, class T>
using if_scalar = std::enable_if_t<std::is_convertible_v<U, T>, int>;
template <class T>
using if_integral = std::enable_if_t<std::is_integral_v<T>, int>;

} // namespace hipcpu::language

#define HIPCPU_VECTOR_BINARY(op, condition)                                                                                                         \
    template <class T, unsigned N, condition>                                                                                                       \
    HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N> operator op(const HIP_vector_type<T, N>& a, const HIP_vector_type<T, N>& b) noexcept {           \
        return hipcpu::language::each(a, b, [](T left, T right) { return static_cast<T>(left op right); });                                         \
    }                                                                                                                                               \
    template <class T, unsigned N, class U, hipcpu::language::if_scalar<U, T> = 0, condition>                                                       \
    HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N> operator op(const HIP_vector_type<T, N>& a, U b) noexcept {                                      \
        return a op HIP_vector_type<T, N>(b);                                                                                                       \
    }                                                                                                                                               \
    template <class T, unsigned N, class U, hipcpu::language::if_scalar<U, T> = 0, condition>                                                       \
    HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N> operator op(U a, const HIP_vector_type<T, N>& b) noexcept {                                      \
        return HIP_vector_type<T, N>(a) op b;                                                                                                       \
    }                                                                                                                                               \
    template <class T, unsigned N, condition>                                                                                                       \
    HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N>& operator op##=(HIP_vector_type<T, N>& a, const HIP_vector_type<T, N>& b) noexcept {             \
        return a = a op b;                                                                                                                          \
    }                                                                                                                                               \
    template <class T, unsigned N, class U, hipcpu::language::if_scalar<U, T> = 0, condition>                                                       \
    HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N>& operator op##=(HIP_vector_type<T, N>& a, U b) noexcept {                                        \
        return a = a op HIP_vector_type<T, N>(b);                                                                                                   \
    }

#define HIPCPU_ANY_ELEMENT class = void
#define HIPCPU_INTEGRAL_ELEMENT hipcpu::language::if_integral<T> = 0
HIPCPU_VECTOR_BINARY(+, HIPCPU_ANY_ELEMENT)
HIPCPU_VECTOR_BINARY(-, HIPCPU_ANY_ELEMENT)
HIPCPU_VECTOR_BINARY(*, HIPCPU_ANY_ELEMENT)
HIPCPU_VECTOR_BINARY(/, HIPCPU_ANY_ELEMENT)
HIPCPU_VECTOR_BINARY(%, HIPCPU_INTEGRAL_ELEMENT)
HIPCPU_VECTOR_BINARY(&, HIPCPU_INTEGRAL_ELEMENT)
HIPCPU_VECTOR_BINARY(|, HIPCPU_INTEGRAL_ELEMENT)
HIPCPU_VECTOR_BINARY(^, HIPCPU_INTEGRAL_ELEMENT)
HIPCPU_VECTOR_BINARY(<<, HIPCPU_INTEGRAL_ELEMENT)
HIPCPU_VECTOR_BINARY(>>, HIPCPU_INTEGRAL_ELEMENT)
#undef HIPCPU_VECTOR_BINARY
#undef HIPCPU_ANY_ELEMENT
#undef HIPCPU_INTEGRAL_ELEMENT

template <class T, unsigned N>
HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N> operator+(const HIP_vector_type<T, N>& a) noexcept {
    return a;
}
template <class T, unsigned N>
HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N> operator-(const HIP_vector_type<T, N>& a) noexcept {
    return hipcpu::language::each(a, a, [](T element, T) { return static_cast<T>(-element); });
}
template <class T, unsigned N, hipcpu::language::if_integral<T> = 0>
HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N> operator~(const HIP_vector_type<T, N>& a) noexcept {
    return hipcpu::language::each(a, a, [](T element, T) { return static_cast<T>(~element); });
}
template <class T, unsigned N>
HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N>& operator++(HIP_vector_type<T, N>& a) noexcept {
    return a = a + HIP_vector_type<T, N>(1);
}
template <class T, unsigned N>
HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N>& operator--(HIP_vector_type<T, N>& a) noexcept {
    return a = a - HIP_vector_type<T, N>(1);
}
template <class T, unsigned N>
HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N> operator++(HIP_vector_type<T, N>& a, int) noexcept {
    const HIP_vector_type<T, N> before = a;
    ++a;
    return before;
}
template <class T, unsigned N>
HIPCPU_TEMPLATE constexpr HIP_vector_type<T, N> operator--(HIP_vector_type<T, N>& a, int) noexcept {
    const HIP_vector_type<T, N> before = a;
    --a;
    return before;
}

// Equal where all elements are.
template <class T, unsigned N>
HIPCPU_TEMPLATE constexpr bool operator==(const HIP_vector_type<T, N>& a, const HIP_vector_type<T, N>& b) noexcept {
    bool equal = a.x == b.x;
    if constexpr (N > 1) {
        equal = equal && a.y == b.y;
    }
    if constexpr (N > 2) {
        equal = equal && a.z == b.z;
    }
    if constexpr (N > 3) {
        equal = equal && a.w == b.w;
    }
    return equal;
}
template <class T, unsigned N>
HIPCPU_TEMPLATE constexpr bool operator!=(const HIP_vector_type<T, N>& a, const HIP_vector_type<T, N>& b) noexcept {
    return !(a == b);
}
