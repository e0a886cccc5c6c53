// Integer intrinsics and conversions against plain definitions.
#include <hip/hip_runtime.h>

#include "check.h"

static void bits() {
    expect(__popc(0xf0f0u) == 8 && __popcll(~0ull) == 64 && __clz(0) == 32 && __clz(1) == 31 && __clz(-1) == 0 && __clzll(1) == 63 && __clzll(0) == 64, "counts");
    expect(__ffs(0) == 0 && __ffs(8) == 4 && __ffs(0x80000000u) == 32 && __ffsll(0ll) == 0 && __ffsll(1ull << 40) == 41, "first set");
    expect(__brev(1u) == 0x80000000u && __brev(0x12345678u) == 0x1e6a2c48u && __brevll(1) == 1ull << 63, "reversed");
    expect(__fns32(0xb4, 0, 2) == 4 && __fns32(0xb4, 5, 1) == 5 && __fns32(0xb4, 6, -2) == 4 && __fns32(0xb4, 3, 0) == ~0u, "n-th set bit");
    expect(__funnelshift_l(0x80000001u, 0x2u, 4) == 0x28u && __funnelshift_r(0x80000001u, 0x2u, 4) == 0x28000000u, "funnel shifts");
    expect(__funnelshift_l(1, 2, 32) == 2 && __funnelshift_lc(1, 2, 40) == 1 && __funnelshift_rc(1, 2, 33) == 2 && __funnelshift_r(1, 2, 32) == 1, "funnel shifts by 32");
    expect(__byte_perm(0x33221100, 0x77665544, 0x7531) == 0x77553311u && __byte_perm(0x0000807fu, 0, 0x1198) == 0x8080ff00u, "bytes");
    expect(__bitextract_u32(0xabcd1234u, 8, 8) == 0x12 && __bitextract_u64(0xabcdull << 40, 40, 16) == 0xabcd, "fields out");
    expect(__bitinsert_u32(0xffffffffu, 0, 4, 8) == 0xfffff00fu && __bitinsert_u64(0, 5, 62, 2) == 1ull << 62, "fields in");
}

static void arithmetic() {
    expect(__mul24(-3, 5) == -15 && __mul24(0x01000002, 3) == 6 && __mul24(0x00800000, 2) == -0x1000000 && __umul24(0xff000003u, 4) == 12, "24 bits");
    expect(__mulhi(-1, 1) == -1 && __mulhi(0x40000000, 8) == 2 && __umulhi(~0u, ~0u) == 0xfffffffeu, "high halves");
    expect(__mul64hi(-1, 1) == -1 && __umul64hi(~0ull, 2) == 1 && __umul64hi(1ull << 63, 6) == 3, "high halves of 64 bits");
    expect(__sad(5, -3, 2) == 10 && __sad(INT_MIN, INT_MAX, 0) == ~0u && __usad(3, 9, 1) == 7, "absolute differences");
    expect(__hadd(INT_MAX, INT_MAX) == INT_MAX && __hadd(-3, 0) == -2 && __rhadd(2, 3) == 3 && __uhadd(~0u, ~0u - 1) == ~0u - 1 && __urhadd(1, 2) == 2, "averages");
    expect(__dp4a(0x01ff0203, 0x01010101, 10) == 10 + 1 - 1 + 2 + 3 && __dp4a(0x01ff0203u, 0x01010101u, 10u) == 10 + 1 + 255 + 2 + 3, "dot of bytes");
}

static void conversions() {
    expect(__float2int_rn(2.5f) == 2 && __float2int_rn(3.5f) == 4 && __float2int_rz(-2.9f) == -2 && __float2int_ru(-2.9f) == -2 && __float2int_rd(-2.1f) == -3, "float to int");
    expect(__float2int_rz(3e9f) == INT_MAX && __float2int_rz(-3e9f) == INT_MIN && __float2int_rn(NAN) == 0 && __float2uint_rz(-1.0f) == 0 && __float2uint_rz(5e9f) == ~0u, "saturation");
    expect(__double2ll_rn(-9.3e18) == LLONG_MIN && __double2ull_rz(1.8446744073709552e19) == ~0ull && __double2int_rn(1e10) == INT_MAX && __float2ll_rd(-0.5f) == -1, "wide saturation");
    expect(__int2float_rz(16777217) == 16777216.0f && __int2float_ru(16777217) == 16777218.0f && __int2float_rd(-16777217) == -16777218.0f && __int2float_rn(16777219) == 16777220.0f, "int to float");
    expect(__ull2float_rd(~0ull) < 0x1p64f && __ull2float_ru(~0ull) == 0x1p64f && __ll2double_rz(LLONG_MAX) == 0x1.fffffffffffffp62 && __uint2float_rn(~0u) == 0x1p32f, "wide to float");
    expect(__double2float_rd(0.1) <= 0.1 && __double2float_ru(0.1) >= 0.1 && __double2float_ru(0.1) == nextafterf(__double2float_rd(0.1), 1.0f) && __double2float_rz(-0.1) > -0.1 - 1e-9, "double to float");
    expect(__double2float_rz(1e300) == FLT_MAX && __double2float_rn(1e300) == HUGE_VALF, "too large for float");
    expect(__float_as_int(1.0f) == 0x3f800000 && __int_as_float(0x40000000) == 2.0f && __float_as_uint(-0.0f) == 0x80000000u && __uint_as_float(0) == 0.0f, "bits of float");
    expect(__double_as_longlong(1.0) == 0x3ff0000000000000ll && __longlong_as_double(0) == 0.0 && __hiloint2double(__double2hiint(M_PI), __double2loint(M_PI)) == M_PI, "bits of double");
}

static void built_in() {
    expect(__builtin_amdgcn_sad_u8(0x01020304, 0x04030201, 5) == 5 + 3 + 1 + 1 + 3 && __builtin_amdgcn_sad_hi_u8(1, 3, 7) == 0x20007 && __builtin_amdgcn_sad_u16(0x00010005, 0x00030001, 0) == 6, "sad");
    expect(__builtin_amdgcn_msad_u8(0x05050505, 0x00010200, 1) == 1 + 4 + 3, "masked sad");
    expect(__builtin_amdgcn_sdot4(0x01ff0203, 0x01010101, 10, false) == 15 && __builtin_amdgcn_udot4(0xff, 2, 1, false) == 511 && __builtin_amdgcn_sdot8(0x0000000f, 0x3, 0, false) == -3, "dot");
    expect(__builtin_amdgcn_sdot4(0x7f7f7f7f, 0x7f7f7f7f, INT_MAX, true) == INT_MAX && __builtin_amdgcn_udot8(0x11111111, 0x22222222, 1, true) == 17, "saturating dot");
    expect(__builtin_amdgcn_ubfe(0xabcd1234u, 8, 8) == 0x12 && __builtin_amdgcn_sbfe(0xf0, 4, 4) == -1 && __builtin_amdgcn_sbfe(0x70, 4, 4) == 7, "fields");
    expect(__builtin_amdgcn_alignbit(1, 0x80000000u, 4) == 0x18000000u && __builtin_amdgcn_alignbyte(0x44332211, 0x88776655, 1) == 0x11887766u, "align");
    expect(__builtin_amdgcn_perm(0x77665544, 0x33221100, 0x0c070500) == 0x00775500u && __builtin_amdgcn_perm(0, 0x8000, 0x0d080c08) == 0xffff00ffu, "perm");
    expect(__builtin_amdgcn_fmed3f(3, 1, 2) == 2 && __builtin_amdgcn_fmed3f(1, 5, 9) == 5 && __builtin_amdgcn_rcpf(4) == 0.25f && __builtin_amdgcn_rsqf(4) == 0.5f && __builtin_amdgcn_fractf(-0.25f) == 0.75f, "floats");
    expect(fabsf(__builtin_amdgcn_sinf(0.25f) - 1) < 1e-6f && fabsf(__builtin_amdgcn_logf(8) - 3) < 1e-6f && __builtin_amdgcn_exp2f(5) == 32 && __builtin_amdgcn_ldexpf(3, 2) == 12, "more floats");
    expect(__builtin_bitreverse32(1) == 0x80000000u && __builtin_rotateleft32(0x80000001u, 1) == 3 && __builtin_rotateright32(3, 1) == 0x80000001u, "clang's own");
}

int main() {
    bits();
    arithmetic();
    conversions();
    built_in();
    return failed();
}
