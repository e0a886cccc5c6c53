// __hip_atomic_*: atomics with a memory order and a scope, as the compiler for devices has them built in.
#pragma once
#include "atomic.h"

#ifndef __HIP_MEMORY_SCOPE_SINGLETHREAD
#define __HIP_MEMORY_SCOPE_SINGLETHREAD 1
#define __HIP_MEMORY_SCOPE_WAVEFRONT 2
#define __HIP_MEMORY_SCOPE_WORKGROUP 3
#define __HIP_MEMORY_SCOPE_AGENT 4
#define __HIP_MEMORY_SCOPE_SYSTEM 5
#endif

#define __hip_atomic_load(address, order, scope) hipcpu::language::scoped_load(address, order)
#define __hip_atomic_store(address, value, order, scope) hipcpu::language::scoped_store(address, value, order)
#define __hip_atomic_exchange(address, value, order, scope) hipcpu::language::scoped_exchange(address, value, order)
#define __hip_atomic_fetch_add(address, value, order, scope) hipcpu::language::scoped_add(address, value, order)
#define __hip_atomic_fetch_sub(address, value, order, scope) hipcpu::language::scoped_sub(address, value, order)
#define __hip_atomic_fetch_and(address, value, order, scope) __atomic_fetch_and(address, value, order)
#define __hip_atomic_fetch_or(address, value, order, scope) __atomic_fetch_or(address, value, order)
#define __hip_atomic_fetch_xor(address, value, order, scope) __atomic_fetch_xor(address, value, order)
#define __hip_atomic_fetch_min(address, value, order, scope) hipcpu::language::scoped_min(address, value, order)
#define __hip_atomic_fetch_max(address, value, order, scope) hipcpu::language::scoped_max(address, value, order)
#define __hip_atomic_compare_exchange_strong(address, expected, desired, success, failure, scope)                                                   \
    hipcpu::language::scoped_compare_exchange(address, expected, desired, success, failure)
#define __hip_atomic_compare_exchange_weak(address, expected, desired, success, failure, scope)                                                     \
    hipcpu::language::scoped_compare_exchange(address, expected, desired, success, failure)

namespace hipcpu::language {

template <class T>
using plain = std::remove_cv_t<T>;

template <class T>
HIPCPU_TEMPLATE plain<T> scoped_load(T* address, int order) {
    plain<T> value;
    __atomic_load(address, &value, order);
    return value;
}
template <class T>
HIPCPU_TEMPLATE void scoped_store(T* address, identity_t<T> value, int order) {
    __atomic_store(address, &value, order);
}
template <class T>
HIPCPU_TEMPLATE plain<T> scoped_exchange(T* address, identity_t<plain<T>> value, int order) {
    plain<T> old;
    __atomic_exchange(address, &value, &old, order);
    return old;
}
template <class T>
HIPCPU_TEMPLATE plain<T> scoped_add(T* address, identity_t<plain<T>> value, int order) {
    return atomic_add(const_cast<plain<T>*>(address), value, order);
}
template <class T>
HIPCPU_TEMPLATE plain<T> scoped_sub(T* address, identity_t<plain<T>> value, int order) {
    return atomic_subtract(const_cast<plain<T>*>(address), value, order);
}
template <class T>
HIPCPU_TEMPLATE plain<T> scoped_min(T* address, identity_t<plain<T>> value, int order) {
    return atomic_select(const_cast<plain<T>*>(address), value, [](plain<T> a, plain<T> b) { return a < b; }, order);
}
template <class T>
HIPCPU_TEMPLATE plain<T> scoped_max(T* address, identity_t<plain<T>> value, int order) {
    return atomic_select(const_cast<plain<T>*>(address), value, [](plain<T> a, plain<T> b) { return a > b; }, order);
}
template <class T>
HIPCPU_TEMPLATE bool scoped_compare_exchange(T* address, plain<T>* expected, identity_t<plain<T>> desired, int success, int failure) {
    return __atomic_compare_exchange(address, expected, &desired, false, success, failure);
}

} // namespace hipcpu::language
