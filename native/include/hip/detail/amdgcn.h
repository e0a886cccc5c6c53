// The compiler's built-in functions for AMD devices that kernels commonly call: positions, waiting, arithmetic. They are ordinary
// functions here, under the built-ins' names; what only tunes a device's pipeline does nothing.
#pragma once
#include "integer.h"
#include "math_fast.h"
#include "wavefront.h"

HIPCPU_INLINE unsigned __builtin_amdgcn_workitem_id_x() { return threadIdx.x; }
HIPCPU_INLINE unsigned __builtin_amdgcn_workitem_id_y() { return threadIdx.y; }
HIPCPU_INLINE unsigned __builtin_amdgcn_workitem_id_z() { return threadIdx.z; }
HIPCPU_INLINE unsigned __builtin_amdgcn_workgroup_id_x() { return blockIdx.x; }
HIPCPU_INLINE unsigned __builtin_amdgcn_workgroup_id_y() { return blockIdx.y; }
HIPCPU_INLINE unsigned __builtin_amdgcn_workgroup_id_z() { return blockIdx.z; }
HIPCPU_INLINE unsigned short __builtin_amdgcn_workgroup_size_x() { return static_cast<unsigned short>(blockDim.x); }
HIPCPU_INLINE unsigned short __builtin_amdgcn_workgroup_size_y() { return static_cast<unsigned short>(blockDim.y); }
HIPCPU_INLINE unsigned short __builtin_amdgcn_workgroup_size_z() { return static_cast<unsigned short>(blockDim.z); }
HIPCPU_INLINE unsigned __builtin_amdgcn_grid_size_x() { return gridDim.x * blockDim.x; }
HIPCPU_INLINE unsigned __builtin_amdgcn_grid_size_y() { return gridDim.y * blockDim.y; }
HIPCPU_INLINE unsigned __builtin_amdgcn_grid_size_z() { return gridDim.z * blockDim.z; }
HIPCPU_INLINE constexpr unsigned __builtin_amdgcn_wavefrontsize() { return HIPCPU_WAVEFRONT; }

HIPCPU_INLINE void __builtin_amdgcn_s_barrier() { hipcpu_block_barrier(); }
HIPCPU_INLINE void __builtin_amdgcn_wave_barrier() { hipcpu_wavefront_barrier(hipcpu::language::all_lanes); }
HIPCPU_INLINE void __builtin_amdgcn_fence(int, const char*, ...) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }
HIPCPU_INLINE void __builtin_amdgcn_s_waitcnt(int) { __atomic_signal_fence(__ATOMIC_SEQ_CST); }
HIPCPU_INLINE void __builtin_amdgcn_s_sleep(int) {}
HIPCPU_INLINE void __builtin_amdgcn_s_nop(int) {}
HIPCPU_INLINE void __builtin_amdgcn_s_setprio(int) {}
HIPCPU_INLINE void __builtin_amdgcn_sched_barrier(int) {}
HIPCPU_INLINE void __builtin_amdgcn_sched_group_barrier(int, int, int) {}
HIPCPU_INLINE void __builtin_amdgcn_iglp_opt(int) {}
HIPCPU_INLINE unsigned long long __builtin_amdgcn_s_memtime() { return hipcpu_clock64(); }
HIPCPU_INLINE unsigned long long __builtin_amdgcn_s_memrealtime() { return hipcpu_wall_clock64(); }

HIPCPU_INLINE float __builtin_amdgcn_sqrtf(float x) noexcept { return __builtin_sqrtf(x); }
HIPCPU_INLINE double __builtin_amdgcn_sqrt(double x) noexcept { return __builtin_sqrt(x); }
HIPCPU_INLINE float __builtin_amdgcn_rcpf(float x) noexcept { return 1.0f / x; }
HIPCPU_INLINE double __builtin_amdgcn_rcp(double x) noexcept { return 1.0 / x; }
HIPCPU_INLINE float __builtin_amdgcn_rsqf(float x) noexcept { return 1.0f / __builtin_sqrtf(x); }
HIPCPU_INLINE double __builtin_amdgcn_rsq(double x) noexcept { return 1.0 / __builtin_sqrt(x); }
HIPCPU_INLINE float __builtin_amdgcn_exp2f(float x) noexcept { return exp2f(x); }
HIPCPU_INLINE float __builtin_amdgcn_logf(float x) noexcept { return log2f(x); }
HIPCPU_INLINE float __builtin_amdgcn_sinf(float turns) noexcept { return sinpif(2.0f * turns); }
HIPCPU_INLINE float __builtin_amdgcn_cosf(float turns) noexcept { return cospif(2.0f * turns); }
HIPCPU_INLINE float __builtin_amdgcn_fractf(float x) noexcept {
    const float rest = x - __builtin_floorf(x);
    return rest < 1.0f ? rest : 0x1.fffffep-1f;
}
HIPCPU_INLINE double __builtin_amdgcn_fract(double x) noexcept {
    const double rest = x - __builtin_floor(x);
    return rest < 1.0 ? rest : 0x1.fffffffffffffp-1;
}
HIPCPU_INLINE float __builtin_amdgcn_ldexpf(float x, int exponent) noexcept { return __builtin_ldexpf(x, exponent); }
HIPCPU_INLINE double __builtin_amdgcn_ldexp(double x, int exponent) noexcept { return __builtin_ldexp(x, exponent); }
// The one in the middle.
HIPCPU_INLINE float __builtin_amdgcn_fmed3f(float a, float b, float c) noexcept {
    const float low = a < b ? a : b, high = a < b ? b : a;
    return c < low ? low : c > high ? high : c;
}

namespace hipcpu::language {

// Sums of absolute differences of fields of `Bits` bits, and c.
template <int Bits>
HIPCPU_TEMPLATE auto absolute_differences(unsigned a, unsigned b, unsigned c) noexcept {
    for (int i = 0; i < 32; i += Bits) {
        const int difference = static_cast<int>(a >> i & ((1u << Bits) - 1u)) - static_cast<int>(b >> i & ((1u << Bits) - 1u));
        c += static_cast<unsigned>(difference < 0 ? -difference : difference);
    }
    return c;
}

// The sum of the products of fields of `Bits` bits and c, saturated on request.
template <class T, int Bits>
HIPCPU_TEMPLATE auto dot(T a, T b, T c, bool clamp) noexcept {
    long long sum = c;
    for (int i = 0; i < 32; i += Bits) {
        const T left = static_cast<T>(static_cast<T>(static_cast<unsigned>(a) << (32 - Bits - i)) >> (32 - Bits));
        const T right = static_cast<T>(static_cast<T>(static_cast<unsigned>(b) << (32 - Bits - i)) >> (32 - Bits));
        sum += static_cast<long long>(left) * right;
    }
    constexpr long long least = std::numeric_limits<T>::min(), most = std::numeric_limits<T>::max();
    return static_cast<T>(clamp ? (sum < least ? least : sum > most ? most : sum) : sum);
}

} // namespace hipcpu::language

HIPCPU_INLINE unsigned __builtin_amdgcn_sad_u8(unsigned a, unsigned b, unsigned c) noexcept {
    return hipcpu::language::absolute_differences<8>(a, b, c);
}
HIPCPU_INLINE unsigned __builtin_amdgcn_sad_u16(unsigned a, unsigned b, unsigned c) noexcept {
    return hipcpu::language::absolute_differences<16>(a, b, c);
}
// As sad_u8, with the sum shifted up by 16 bits; and with bytes of b that are 0 left out.
HIPCPU_INLINE unsigned __builtin_amdgcn_sad_hi_u8(unsigned a, unsigned b, unsigned c) noexcept { return (__builtin_amdgcn_sad_u8(a, b, 0) << 16) + c; }
HIPCPU_INLINE unsigned __builtin_amdgcn_msad_u8(unsigned a, unsigned b, unsigned c) noexcept {
    for (int i = 0; i < 32; i += 8) {
        const int left = static_cast<int>(a >> i & 0xffu), right = static_cast<int>(b >> i & 0xffu);
        c += right == 0 ? 0u : static_cast<unsigned>(left < right ? right - left : left - right);
    }
    return c;
}

HIPCPU_INLINE int __builtin_amdgcn_sdot4(int a, int b, int c, bool clamp) noexcept { return hipcpu::language::dot<int, 8>(a, b, c, clamp); }
HIPCPU_INLINE unsigned __builtin_amdgcn_udot4(unsigned a, unsigned b, unsigned c, bool clamp) noexcept {
    return hipcpu::language::dot<unsigned, 8>(a, b, c, clamp);
}
HIPCPU_INLINE int __builtin_amdgcn_sdot8(int a, int b, int c, bool clamp) noexcept { return hipcpu::language::dot<int, 4>(a, b, c, clamp); }
HIPCPU_INLINE unsigned __builtin_amdgcn_udot8(unsigned a, unsigned b, unsigned c, bool clamp) noexcept {
    return hipcpu::language::dot<unsigned, 4>(a, b, c, clamp);
}

// Bit fields: width bits from offset on; the low 32 bits of high:low shifted right by bits or bytes.
HIPCPU_INLINE unsigned __builtin_amdgcn_ubfe(unsigned x, unsigned offset, unsigned width) noexcept {
    return (width & 31u) == 0 ? 0u : x >> (offset & 31u) & ((1u << (width & 31u)) - 1u);
}
HIPCPU_INLINE int __builtin_amdgcn_sbfe(int x, unsigned offset, unsigned width) noexcept {
    const unsigned count = width & 31u;
    const unsigned field = __builtin_amdgcn_ubfe(static_cast<unsigned>(x), offset, width);
    return count == 0 ? 0 : static_cast<int>(field << (32 - count)) >> (32 - count);
}
HIPCPU_INLINE unsigned __builtin_amdgcn_alignbit(unsigned high, unsigned low, unsigned bits) noexcept {
    return static_cast<unsigned>((static_cast<unsigned long long>(high) << 32 | low) >> (bits & 31u));
}
HIPCPU_INLINE unsigned __builtin_amdgcn_alignbyte(unsigned high, unsigned low, unsigned bytes) noexcept {
    return static_cast<unsigned>((static_cast<unsigned long long>(high) << 32 | low) >> (bytes & 3u) * 8);
}
// Bytes of high:low by the selectors in `which`: 0-7 a byte, 8-11 the sign of byte 1, 3, 5 or 7, 12 zeros, above it ones.
HIPCPU_INLINE unsigned __builtin_amdgcn_perm(unsigned high, unsigned low, unsigned which) noexcept {
    const unsigned long long bytes = static_cast<unsigned long long>(high) << 32 | low;
    unsigned result = 0;
    for (int i = 0; i < 32; i += 8) {
        const unsigned selector = which >> i & 0xffu;
        const unsigned byte = selector < 8    ? static_cast<unsigned>(bytes >> 8 * selector) & 0xffu
                              : selector < 12 ? (bytes >> (16 * (selector - 8) + 15) & 1 ? 0xffu : 0u)
                                              : (selector == 12 ? 0u : 0xffu);
        result |= byte << i;
    }
    return result;
}

// What clang has built in and g++ has not.
#if !defined(__clang__)
HIPCPU_INLINE unsigned __builtin_bitreverse32(unsigned x) noexcept { return __brev(x); }
HIPCPU_INLINE unsigned long long __builtin_bitreverse64(unsigned long long x) noexcept { return __brevll(x); }
HIPCPU_INLINE unsigned __builtin_rotateleft32(unsigned x, unsigned amount) noexcept { return x << (amount & 31u) | x >> (-amount & 31u); }
HIPCPU_INLINE unsigned __builtin_rotateright32(unsigned x, unsigned amount) noexcept { return x >> (amount & 31u) | x << (-amount & 31u); }
HIPCPU_INLINE unsigned long long __builtin_readcyclecounter() noexcept { return hipcpu_clock64(); }
#define __builtin_assume(condition) ((condition) ? static_cast<void>(0) : __builtin_unreachable())
#endif
