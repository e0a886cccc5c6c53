// HIP_vector_type<T, N>: the storage and construction of char1 .. double4. Trivially constructible, aligned as on the device:
// to the whole size for 1, 2 and 4 elements, to one element for 3.
#pragma once
#include "base.h"

#define HIPCPU_VECTOR_COMMON                                                                                                                        \
    using value_type = T;                                                                                                                           \
    HIP_vector_type() = default;                                                                                                                    \
    HIP_vector_type(const HIP_vector_type&) = default;                                                                                              \
    HIP_vector_type& operator=(const HIP_vector_type&) = default;

template <class T, unsigned N>
struct HIP_vector_type;

template <class T>
struct HIP_vector_type<T, 1> {
    HIPCPU_VECTOR_COMMON
    template <class U, std::enable_if_t<std::is_convertible_v<U, T>, int> = 0>
    constexpr explicit HIP_vector_type(U all) noexcept : x(static_cast<T>(all)) {}
    T x;
};

template <class T>
struct alignas(2 * sizeof(T)) HIP_vector_type<T, 2> {
    HIPCPU_VECTOR_COMMON
    template <class U, std::enable_if_t<std::is_convertible_v<U, T>, int> = 0>
    constexpr explicit HIP_vector_type(U all) noexcept : x(static_cast<T>(all)), y(static_cast<T>(all)) {}
    template <class A, class B>
    constexpr HIP_vector_type(A a, B b) noexcept : x(static_cast<T>(a)), y(static_cast<T>(b)) {}
    T x, y;
};

template <class T>
struct HIP_vector_type<T, 3> {
    HIPCPU_VECTOR_COMMON
    template <class U, std::enable_if_t<std::is_convertible_v<U, T>, int> = 0>
    constexpr explicit HIP_vector_type(U all) noexcept : x(static_cast<T>(all)), y(static_cast<T>(all)), z(static_cast<T>(all)) {}
    template <class A, class B, class C>
    constexpr HIP_vector_type(A a, B b, C c) noexcept : x(static_cast<T>(a)), y(static_cast<T>(b)), z(static_cast<T>(c)) {}
    T x, y, z;
};

template <class T>
struct alignas(4 * sizeof(T)) HIP_vector_type<T, 4> {
    HIPCPU_VECTOR_COMMON
    template <class U, std::enable_if_t<std::is_convertible_v<U, T>, int> = 0>
    constexpr explicit HIP_vector_type(U all) noexcept
        : x(static_cast<T>(all)), y(static_cast<T>(all)), z(static_cast<T>(all)), w(static_cast<T>(all)) {}
    template <class A, class B, class C, class D>
    constexpr HIP_vector_type(A a, B b, C c, D d) noexcept
        : x(static_cast<T>(a)), y(static_cast<T>(b)), z(static_cast<T>(c)), w(static_cast<T>(d)) {}
    T x, y, z, w;
};

#undef HIPCPU_VECTOR_COMMON
