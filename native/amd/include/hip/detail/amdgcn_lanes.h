// HIP's names for the compiler's built-in functions that move values between lanes.
#pragma once
#include "convert.h"
#include "wavefront.h"

#define __hip_move_dpp(value, control, row_mask, bank_mask, bound_control) \
    __builtin_amdgcn_mov_dpp(static_cast<int>(value), control, row_mask, bank_mask, bound_control)
template <int Control, int RowMask, int BankMask, bool BoundControl>
static inline __device__ int __hip_move_dpp_N(int value) {
    return __builtin_amdgcn_mov_dpp(value, Control, RowMask, BankMask, BoundControl);
}
HIPCPU_DEVICE int __hip_ds_bpermute(int address, int value) { return __builtin_amdgcn_ds_bpermute(address, value); }
HIPCPU_DEVICE float __hip_ds_bpermutef(int address, float value) {
    return __int_as_float(__builtin_amdgcn_ds_bpermute(address, __float_as_int(value)));
}
HIPCPU_DEVICE int __hip_ds_permute(int address, int value) { return __builtin_amdgcn_ds_permute(address, value); }
HIPCPU_DEVICE float __hip_ds_permutef(int address, float value) { return __int_as_float(__builtin_amdgcn_ds_permute(address, __float_as_int(value))); }
#define __hip_ds_swizzle(value, pattern) __builtin_amdgcn_ds_swizzle(value, pattern)
#define __hip_ds_swizzlef(value, pattern) __int_as_float(__builtin_amdgcn_ds_swizzle(__float_as_int(value), pattern))
template <int Pattern>
static inline __device__ int __hip_ds_swizzle_N(int value) {
    return __builtin_amdgcn_ds_swizzle(value, Pattern);
}
