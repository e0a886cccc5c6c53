// The 8-bit floating-point formats: OCP e4m3 and e5m2, and AMD's fnuz forms (no infinities, no negative zero, one NaN). To float
// exactly; from float to nearest even, with or without saturation.
#pragma once
#include "half_convert.h"

namespace hipcpu::language {

// Digits: of the mantissa; Bias: of the exponent; Infinity: whether the format has infinities; Fnuz: 0x80 is the only NaN.
template <int Digits, int Bias, bool Infinity, bool Fnuz>
struct eight_bits {
    static constexpr uint32_t infinity = 0x7cu;
    static constexpr uint32_t largest = Fnuz ? 0x7fu : Infinity ? 0x7bu : 0x7eu;
    static constexpr uint32_t not_a_number = Fnuz ? 0x80u : 0x7fu;

    // The bits are those of a half with another exponent bias, which a multiplication corrects.
    HIPCPU_TEMPLATE static constexpr float to_float(uint8_t code) noexcept {
        const uint32_t size = code & 0x7fu, sign = static_cast<uint32_t>(code & 0x80u) << 24;
        // Where the largest exponent is an ordinary one, the half takes the one below.
        const bool top = Digits == 2 && Fnuz && size >= 0x7cu;
        const float value = half_to_float(static_cast<uint16_t>((top ? size - 4u : size) << (10 - Digits))) * (top ? 2.0f * scale : scale);
        const bool special = Fnuz ? code == 0x80u : size > largest + (Infinity ? 1 : 0);
        const uint32_t bits = __builtin_bit_cast(uint32_t, value) | sign;
        return __builtin_bit_cast(float, special ? 0x7fc00000u | (Fnuz ? 0u : sign) : bits);
    }

    HIPCPU_TEMPLATE static constexpr uint8_t from_float(float number, bool saturate) noexcept {
        const uint32_t bits = __builtin_bit_cast(uint32_t, number);
        const uint32_t size = bits & 0x7fffffffu, sign = bits >> 24 & 0x80u;
        // Denormal results: adding a number whose last digit is the format's smallest aligns and rounds.
        const uint32_t tiny = __builtin_bit_cast(uint32_t, __builtin_bit_cast(float, size) + aligner) - __builtin_bit_cast(uint32_t, aligner);
        const uint32_t normal = ((size + (1u << (22 - Digits)) - 1u + (size >> (23 - Digits) & 1u)) >> (23 - Digits))
                                - (static_cast<uint32_t>(127 - Bias) << Digits);
        const uint32_t rounded = size < smallest_normal ? tiny : normal;
        const uint32_t too_large = saturate ? largest : Infinity ? infinity : not_a_number;
        const uint32_t special = size == 0x7f800000u && Infinity ? infinity : not_a_number;
        const uint32_t code = size >= 0x7f800000u ? special : rounded > largest ? too_large : rounded;
        return static_cast<uint8_t>(Fnuz && (code == 0u || code == 0x80u) ? code : code | sign);
    }

private:
    static constexpr float power(int exponent) { return __builtin_bit_cast(float, static_cast<uint32_t>(exponent + 127) << 23); }
    static constexpr float scale = power(15 - Bias);
    static constexpr float aligner = power(1 - Bias - Digits + 23);
    static constexpr uint32_t smallest_normal = static_cast<uint32_t>(1 - Bias + 127) << 23;
};

using fp8_e4m3 = eight_bits<3, 7, false, false>;
using fp8_e5m2 = eight_bits<2, 15, true, false>;
using fp8_e4m3_fnuz = eight_bits<3, 8, false, true>;
using fp8_e5m2_fnuz = eight_bits<2, 16, false, true>;

} // namespace hipcpu::language
