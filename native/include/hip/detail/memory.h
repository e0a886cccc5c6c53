// Loads and stores with cache hints, which mean nothing here, and questions about an address.
#pragma once
#include "base.h"

#define HIPCPU_LOAD_HINT(name)                                                                                                                      \
    template <class T>                                                                                                                              \
    HIPCPU_TEMPLATE T name(const T* address) {                                                                                                       \
        return *address;                                                                                                                            \
    }
HIPCPU_LOAD_HINT(__ldg)
HIPCPU_LOAD_HINT(__ldca)
HIPCPU_LOAD_HINT(__ldcg)
HIPCPU_LOAD_HINT(__ldcs)
HIPCPU_LOAD_HINT(__ldcv)
HIPCPU_LOAD_HINT(__ldlu)
#undef HIPCPU_LOAD_HINT

#define HIPCPU_STORE_HINT(name)                                                                                                                     \
    template <class T>                                                                                                                              \
    HIPCPU_TEMPLATE void name(T* address, hipcpu::language::identity_t<T> value) {                                                                   \
        *address = value;                                                                                                                           \
    }
HIPCPU_STORE_HINT(__stwb)
HIPCPU_STORE_HINT(__stcg)
HIPCPU_STORE_HINT(__stcs)
HIPCPU_STORE_HINT(__stwt)
#undef HIPCPU_STORE_HINT

#if !defined(__clang__)
template <class T>
HIPCPU_TEMPLATE T __builtin_nontemporal_load(const T* address) {
    return *address;
}
template <class T, class U>
HIPCPU_TEMPLATE void __builtin_nontemporal_store(T value, U* address) {
    *address = value;
}
#endif
