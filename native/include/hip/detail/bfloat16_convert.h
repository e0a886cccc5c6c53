// bfloat16 to and from float: to nearest even; a NaN stays one.
#pragma once
#include "half_convert.h"

namespace hipcpu::language {

struct bfloat16 {
    HIPCPU_TEMPLATE static constexpr float to_float(uint16_t code) noexcept { return __builtin_bit_cast(float, static_cast<uint32_t>(code) << 16); }
    HIPCPU_TEMPLATE static constexpr uint16_t from_float(float number) noexcept {
        const uint32_t bits = __builtin_bit_cast(uint32_t, number);
        const uint32_t rounded = (bits + 0x7fffu + (bits >> 16 & 1u)) >> 16;
        return static_cast<uint16_t>((bits & 0x7fffffffu) > 0x7f800000u ? bits >> 16 | 0x40u : rounded);
    }
    HIPCPU_TEMPLATE static constexpr uint16_t from_double(double number) noexcept { return from_float(to_odd_float(number)); }
};

} // namespace hipcpu::language
