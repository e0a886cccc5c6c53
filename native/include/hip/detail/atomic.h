// Atomic operations on global and shared memory. Relaxed as on the device: order other accesses with __threadfence().
// Each returns the value before. The type is the address's; the value converts to it.
#pragma once
#include "base.h"

namespace hipcpu::language {

// An unsigned integer of the same size, for compare and swap on types that have no atomic arithmetic of their own.
template <size_t Size>
struct word;
template <>
struct word<2> {
    using type = uint16_t;
};
template <>
struct word<4> {
    using type = uint32_t;
};
template <>
struct word<8> {
    using type = uint64_t;
};

// Replaces *address by change(*address) as one step.
template <class T, class F>
HIPCPU_TEMPLATE T atomic_update(T* address, F change, int order = __ATOMIC_RELAXED) {
    using Word = typename word<sizeof(T)>::type;
    Word* place = reinterpret_cast<Word*>(address);
    Word before = __atomic_load_n(place, __ATOMIC_RELAXED);
    for (;;) {
        const T old = bit_cast<T>(before);
        const Word after = bit_cast<Word>(static_cast<T>(change(old)));
        if (__atomic_compare_exchange_n(place, &before, after, true, order, __ATOMIC_RELAXED)) {
            return old;
        }
    }
}

template <class T>
HIPCPU_TEMPLATE T atomic_subtract(T* address, T value, int order = __ATOMIC_RELAXED) {
    if constexpr (std::is_integral_v<T>) {
        return __atomic_fetch_sub(address, value, order);
    } else {
        return atomic_update(address, [value](T old) { return old - value; }, order);
    }
}
template <class T>
HIPCPU_TEMPLATE T atomic_add(T* address, T value, int order = __ATOMIC_RELAXED) {
    if constexpr (std::is_integral_v<T>) {
        return __atomic_fetch_add(address, value, order);
    } else {
        return atomic_update(address, [value](T old) { return old + value; }, order);
    }
}

// The smaller or larger: nothing is written where the old value stays.
template <class T, class Better>
HIPCPU_TEMPLATE T atomic_select(T* address, T value, Better better, int order = __ATOMIC_RELAXED) {
    using Word = typename word<sizeof(T)>::type;
    Word* place = reinterpret_cast<Word*>(address);
    Word before = __atomic_load_n(place, __ATOMIC_RELAXED);
    while (better(value, bit_cast<T>(before))) {
        if (__atomic_compare_exchange_n(place, &before, bit_cast<Word>(value), true, order, __ATOMIC_RELAXED)) {
            break;
        }
    }
    return bit_cast<T>(before);
}

template <class T>
using if_atomic = std::enable_if_t<std::is_arithmetic_v<T> && (sizeof(T) == 4 || sizeof(T) == 8), int>;
template <class T>
using if_atomic_integral = std::enable_if_t<std::is_integral_v<T> && (sizeof(T) == 4 || sizeof(T) == 8), int>;

} // namespace hipcpu::language

// Every operation has its forms for the scopes of a block and of the whole system, which are the same here.
#define HIPCPU_ATOMIC(name, condition, ...)                                                                                                         \
    template <class T, hipcpu::language::condition<T> = 0>                                                                                          \
    HIPCPU_TEMPLATE T name(T* address, hipcpu::language::identity_t<T> value) {                                                                      \
        __VA_ARGS__                                                                                                                                 \
    }                                                                                                                                               \
    template <class T, hipcpu::language::condition<T> = 0>                                                                                          \
    HIPCPU_TEMPLATE T name##_block(T* address, hipcpu::language::identity_t<T> value) {                                                              \
        return name(address, value);                                                                                                                \
    }                                                                                                                                               \
    template <class T, hipcpu::language::condition<T> = 0>                                                                                          \
    HIPCPU_TEMPLATE T name##_system(T* address, hipcpu::language::identity_t<T> value) {                                                             \
        return name(address, value);                                                                                                                \
    }
HIPCPU_ATOMIC(atomicAdd, if_atomic, return hipcpu::language::atomic_add(address, value);)
HIPCPU_ATOMIC(atomicSub, if_atomic, return hipcpu::language::atomic_subtract(address, value);)
HIPCPU_ATOMIC(atomicMin, if_atomic, return hipcpu::language::atomic_select(address, value, [](T a, T b) { return a < b; });)
HIPCPU_ATOMIC(atomicMax, if_atomic, return hipcpu::language::atomic_select(address, value, [](T a, T b) { return a > b; });)
HIPCPU_ATOMIC(atomicAnd, if_atomic_integral, return __atomic_fetch_and(address, value, __ATOMIC_RELAXED);)
HIPCPU_ATOMIC(atomicOr, if_atomic_integral, return __atomic_fetch_or(address, value, __ATOMIC_RELAXED);)
HIPCPU_ATOMIC(atomicXor, if_atomic_integral, return __atomic_fetch_xor(address, value, __ATOMIC_RELAXED);)
HIPCPU_ATOMIC(atomicExch, if_atomic, T old; __atomic_exchange(address, &value, &old, __ATOMIC_RELAXED); return old;)
// Counts up to `value` and then starts again at 0; counts down from `value`.
HIPCPU_ATOMIC(atomicInc, if_atomic_integral, return hipcpu::language::atomic_update(address, [value](T old) { return old >= value ? T(0) : T(old + 1); });)
HIPCPU_ATOMIC(atomicDec, if_atomic_integral,
              return hipcpu::language::atomic_update(address, [value](T old) { return old == 0 || old > value ? value : T(old - 1); });)
#undef HIPCPU_ATOMIC

template <class T, std::enable_if_t<std::is_arithmetic_v<T> && (sizeof(T) > 1), int> = 0>
HIPCPU_TEMPLATE T atomicCAS(T* address, hipcpu::language::identity_t<T> expected, hipcpu::language::identity_t<T> desired) {
    using Word = typename hipcpu::language::word<sizeof(T)>::type;
    Word before = hipcpu::language::bit_cast<Word>(expected);
    __atomic_compare_exchange_n(reinterpret_cast<Word*>(address), &before, hipcpu::language::bit_cast<Word>(desired), false, __ATOMIC_RELAXED,
                                __ATOMIC_RELAXED);
    return hipcpu::language::bit_cast<T>(before);
}
template <class T>
HIPCPU_TEMPLATE T atomicCAS_block(T* address, hipcpu::language::identity_t<T> expected, hipcpu::language::identity_t<T> desired) {
    return atomicCAS(address, expected, desired);
}
template <class T>
HIPCPU_TEMPLATE T atomicCAS_system(T* address, hipcpu::language::identity_t<T> expected, hipcpu::language::identity_t<T> desired) {
    return atomicCAS(address, expected, desired);
}

// The forms that a device may carry out in its memory controller, and one whose result nobody reads.
#define HIPCPU_ATOMIC_ALIAS(alias, name)                                                                                                            \
    template <class T, hipcpu::language::if_atomic<T> = 0>                                                                                          \
    HIPCPU_TEMPLATE T alias(T* address, hipcpu::language::identity_t<T> value) {                                                                     \
        return name(address, value);                                                                                                                \
    }
HIPCPU_ATOMIC_ALIAS(unsafeAtomicAdd, atomicAdd)
HIPCPU_ATOMIC_ALIAS(unsafeAtomicMin, atomicMin)
HIPCPU_ATOMIC_ALIAS(unsafeAtomicMax, atomicMax)
HIPCPU_ATOMIC_ALIAS(safeAtomicAdd, atomicAdd)
HIPCPU_ATOMIC_ALIAS(safeAtomicMin, atomicMin)
HIPCPU_ATOMIC_ALIAS(safeAtomicMax, atomicMax)
#undef HIPCPU_ATOMIC_ALIAS
template <class T, hipcpu::language::if_atomic<T> = 0>
HIPCPU_TEMPLATE void atomicAddNoRet(T* address, hipcpu::language::identity_t<T> value) {
    atomicAdd(address, value);
}
