// The calls that g++ and clang++ put before loads and stores for -fsanitize=thread. Their names and signatures are the compilers'.
#include "runtime/check/access.h"
#include "runtime/check/synchronise.h"

using namespace hipcpu::check;

#define HIPCPU_TSAN extern "C" __attribute__((visibility("default")))

namespace {

// A volatile access is a flag as well: a read acquires, a write after a fence releases.
template <Mode mode>
inline void on_volatile(const void* address, size_t size, const void* code) {
    if (!running) return;
    on_access<mode, Kind::volatile_access>(address, size, code);
    if (mode == Mode::read) {
        acquire(*running, address);
    } else {
        release(*running, address);
    }
}

} // namespace

#define HIPCPU_TSAN_SIZE(bytes)                                                                                                            \
    HIPCPU_TSAN void __tsan_read##bytes(void* a) { on_access<Mode::read, Kind::plain>(a, bytes, __builtin_return_address(0)); }             \
    HIPCPU_TSAN void __tsan_write##bytes(void* a) { on_access<Mode::write, Kind::plain>(a, bytes, __builtin_return_address(0)); }           \
    HIPCPU_TSAN void __tsan_volatile_read##bytes(void* a) { on_volatile<Mode::read>(a, bytes, __builtin_return_address(0)); }               \
    HIPCPU_TSAN void __tsan_volatile_write##bytes(void* a) { on_volatile<Mode::write>(a, bytes, __builtin_return_address(0)); }             \
    HIPCPU_TSAN void __tsan_read_write##bytes(void* a) {                                                                                    \
        on_access<Mode::read, Kind::plain>(a, bytes, __builtin_return_address(0));                                                          \
        on_access<Mode::write, Kind::plain>(a, bytes, __builtin_return_address(0));                                                         \
    }

#define HIPCPU_TSAN_UNALIGNED(bytes)                                                                                                        \
    HIPCPU_TSAN void __tsan_unaligned_read##bytes(void* a) { on_access<Mode::read, Kind::plain>(a, bytes, __builtin_return_address(0)); }   \
    HIPCPU_TSAN void __tsan_unaligned_write##bytes(void* a) { on_access<Mode::write, Kind::plain>(a, bytes, __builtin_return_address(0)); } \
    HIPCPU_TSAN void __tsan_unaligned_volatile_read##bytes(void* a) { on_volatile<Mode::read>(a, bytes, __builtin_return_address(0)); }     \
    HIPCPU_TSAN void __tsan_unaligned_volatile_write##bytes(void* a) { on_volatile<Mode::write>(a, bytes, __builtin_return_address(0)); }   \
    HIPCPU_TSAN void __tsan_unaligned_read_write##bytes(void* a) {                                                                          \
        on_access<Mode::read, Kind::plain>(a, bytes, __builtin_return_address(0));                                                          \
        on_access<Mode::write, Kind::plain>(a, bytes, __builtin_return_address(0));                                                         \
    }

HIPCPU_TSAN_SIZE(1)
HIPCPU_TSAN_SIZE(2)
HIPCPU_TSAN_SIZE(4)
HIPCPU_TSAN_SIZE(8)
HIPCPU_TSAN_SIZE(16)
HIPCPU_TSAN_UNALIGNED(2)
HIPCPU_TSAN_UNALIGNED(4)
HIPCPU_TSAN_UNALIGNED(8)
HIPCPU_TSAN_UNALIGNED(16)

HIPCPU_TSAN void __tsan_read_range(void* a, size_t size) { on_access<Mode::read, Kind::plain>(a, size, __builtin_return_address(0)); }
HIPCPU_TSAN void __tsan_write_range(void* a, size_t size) { on_access<Mode::write, Kind::plain>(a, size, __builtin_return_address(0)); }

// An object's pointer to its virtual functions.
HIPCPU_TSAN void __tsan_vptr_read(void** a) { on_access<Mode::read, Kind::plain>(a, sizeof *a, __builtin_return_address(0)); }
HIPCPU_TSAN void __tsan_vptr_update(void** a, void* value) {
    if (*a != value) on_access<Mode::write, Kind::plain>(a, sizeof *a, __builtin_return_address(0));
}

// Calls that say nothing the checks need.
HIPCPU_TSAN void __tsan_init() {}
HIPCPU_TSAN void __tsan_func_entry(void*) {}
HIPCPU_TSAN void __tsan_func_exit() {}
HIPCPU_TSAN void __tsan_ignore_thread_begin() {}
HIPCPU_TSAN void __tsan_ignore_thread_end() {}
