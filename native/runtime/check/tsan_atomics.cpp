// Atomic operations of instrumented code: the call does the operation. Their names and signatures are the compilers'.
#include "runtime/check/access.h"
#include "runtime/check/synchronise.h"
#include <mutex>

using namespace hipcpu::check;

#define HIPCPU_TSAN extern "C" __attribute__((visibility("default")))

namespace {

bool releases(int order) { return order == __ATOMIC_RELEASE || order == __ATOMIC_ACQ_REL || order == __ATOMIC_SEQ_CST; }

template <Mode mode>
inline void on_atomic(const volatile void* flag, size_t size, int order, const void* code) {
    if (!running) return;
    const void* address = const_cast<const void*>(flag);
    Context& context = *running;
    on_access<mode, Kind::atomic>(address, size, code);
    if (mode != Mode::write) acquire(context, address);
    if (mode == Mode::read) return;
    if (releases(order)) device_fence(context);
    release(context, address);
}

// A lane's plain read of the place was the start of its compare-and-swap loop.
inline void on_compare(const volatile void* flag, size_t size, int order, const void* code) {
    if (!running) return;
    forgive_read(*running, reinterpret_cast<uintptr_t>(flag), size);
    on_atomic<Mode::update>(flag, size, order, code);
}

// The processor has no plain instruction for the rest, so one lock stands for all.
std::mutex wide_mutex;
using Wide = unsigned __int128;

} // namespace

// clang-format off
#define HIPCPU_TSAN_FETCH(bits, type, name, builtin)                                                               \
    HIPCPU_TSAN type __tsan_atomic##bits##_fetch_##name(volatile type* a, type value, int order) {                  \
        on_atomic<Mode::update>(a, sizeof(type), order, __builtin_return_address(0));                               \
        return builtin(a, value, __ATOMIC_SEQ_CST);                                                                 \
    }

#define HIPCPU_TSAN_ATOMIC(bits, type)                                                                              \
    HIPCPU_TSAN type __tsan_atomic##bits##_load(const volatile type* a, int order) {                                \
        on_atomic<Mode::read>(a, sizeof(type), order, __builtin_return_address(0));                                 \
        return __atomic_load_n(a, __ATOMIC_SEQ_CST);                                                                \
    }                                                                                                               \
    HIPCPU_TSAN void __tsan_atomic##bits##_store(volatile type* a, type value, int order) {                         \
        on_atomic<Mode::write>(a, sizeof(type), order, __builtin_return_address(0));                                \
        __atomic_store_n(a, value, __ATOMIC_SEQ_CST);                                                               \
    }                                                                                                               \
    HIPCPU_TSAN type __tsan_atomic##bits##_exchange(volatile type* a, type value, int order) {                      \
        on_atomic<Mode::update>(a, sizeof(type), order, __builtin_return_address(0));                               \
        return __atomic_exchange_n(a, value, __ATOMIC_SEQ_CST);                                                     \
    }                                                                                                               \
    HIPCPU_TSAN_FETCH(bits, type, add, __atomic_fetch_add)                                                          \
    HIPCPU_TSAN_FETCH(bits, type, sub, __atomic_fetch_sub)                                                          \
    HIPCPU_TSAN_FETCH(bits, type, and, __atomic_fetch_and)                                                          \
    HIPCPU_TSAN_FETCH(bits, type, or, __atomic_fetch_or)                                                            \
    HIPCPU_TSAN_FETCH(bits, type, xor, __atomic_fetch_xor)                                                          \
    HIPCPU_TSAN_FETCH(bits, type, nand, __atomic_fetch_nand)                                                        \
    HIPCPU_TSAN int __tsan_atomic##bits##_compare_exchange_strong(volatile type* a, type* expected, type value, int order, int) {  \
        on_compare(a, sizeof(type), order, __builtin_return_address(0));                                            \
        return __atomic_compare_exchange_n(a, expected, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);          \
    }                                                                                                               \
    HIPCPU_TSAN int __tsan_atomic##bits##_compare_exchange_weak(volatile type* a, type* expected, type value, int order, int) {    \
        on_compare(a, sizeof(type), order, __builtin_return_address(0));                                            \
        return __atomic_compare_exchange_n(a, expected, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);          \
    }                                                                                                               \
    HIPCPU_TSAN type __tsan_atomic##bits##_compare_exchange_val(volatile type* a, type expected, type value, int order, int) {     \
        on_compare(a, sizeof(type), order, __builtin_return_address(0));                                            \
        __atomic_compare_exchange_n(a, &expected, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);                \
        return expected;                                                                                            \
    }

HIPCPU_TSAN_ATOMIC(8, uint8_t)
HIPCPU_TSAN_ATOMIC(16, uint16_t)
HIPCPU_TSAN_ATOMIC(32, uint32_t)
HIPCPU_TSAN_ATOMIC(64, uint64_t)

#define HIPCPU_TSAN_WIDE(name, expression)                                                                          \
    HIPCPU_TSAN Wide __tsan_atomic128_##name(volatile Wide* a, Wide value, int order) {                             \
        on_atomic<Mode::update>(a, sizeof(Wide), order, __builtin_return_address(0));                               \
        std::lock_guard<std::mutex> lock(wide_mutex);                                                               \
        Wide old = *a;                                                                                              \
        *a = expression;                                                                                            \
        return old;                                                                                                 \
    }

HIPCPU_TSAN_WIDE(exchange, value)
HIPCPU_TSAN_WIDE(fetch_add, old + value)
HIPCPU_TSAN_WIDE(fetch_sub, old - value)
HIPCPU_TSAN_WIDE(fetch_and, old & value)
HIPCPU_TSAN_WIDE(fetch_or, old | value)
HIPCPU_TSAN_WIDE(fetch_xor, old ^ value)
HIPCPU_TSAN_WIDE(fetch_nand, ~(old & value))
// clang-format on

HIPCPU_TSAN Wide __tsan_atomic128_load(const volatile Wide* a, int order) {
    on_atomic<Mode::read>(a, sizeof(Wide), order, __builtin_return_address(0));
    std::lock_guard<std::mutex> lock(wide_mutex);
    return *a;
}

HIPCPU_TSAN void __tsan_atomic128_store(volatile Wide* a, Wide value, int order) {
    on_atomic<Mode::write>(a, sizeof(Wide), order, __builtin_return_address(0));
    std::lock_guard<std::mutex> lock(wide_mutex);
    *a = value;
}

HIPCPU_TSAN Wide __tsan_atomic128_compare_exchange_val(volatile Wide* a, Wide expected, Wide value, int order, int) {
    on_compare(a, sizeof(Wide), order, __builtin_return_address(0));
    std::lock_guard<std::mutex> lock(wide_mutex);
    Wide old = *a;
    if (old == expected) *a = value;
    return old;
}

HIPCPU_TSAN int __tsan_atomic128_compare_exchange_strong(volatile Wide* a, Wide* expected, Wide value, int order, int failure) {
    Wide old = __tsan_atomic128_compare_exchange_val(a, *expected, value, order, failure);
    bool same = old == *expected;
    *expected = old;
    return same;
}

HIPCPU_TSAN int __tsan_atomic128_compare_exchange_weak(volatile Wide* a, Wide* expected, Wide value, int order, int failure) {
    return __tsan_atomic128_compare_exchange_strong(a, expected, value, order, failure);
}

HIPCPU_TSAN void __tsan_atomic_thread_fence(int) {
    if (running) device_fence(*running);
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
}

// __threadfence_block(): the lanes of a block share one processor, so that only the compiler needs to be told.
HIPCPU_TSAN void __tsan_atomic_signal_fence(int) {
    if (running) block_fence(*running);
}
