// IEEE binary16 to and from float and double, exactly: to nearest even, denormals and infinities included, NaN payloads kept and
// quieted as by the processor's own instructions.
#pragma once
#include "base.h"

namespace hipcpu::language {

// In integer arithmetic, for constants and processors without conversion instructions.
constexpr float half_to_float_in_software(uint16_t half) noexcept {
    const uint32_t size = half & 0x7fffu;
    const uint32_t sign = static_cast<uint32_t>(half & 0x8000u) << 16;
    const uint32_t shifted = size << 13;
    uint32_t bits = 0;
    if (size < 0x400u) { // zero or denormal: let a subtraction normalise it
        bits = __builtin_bit_cast(uint32_t, __builtin_bit_cast(float, shifted + (113u << 23)) - 0x1p-14f);
    } else if (size < 0x7c00u) {
        bits = shifted + (112u << 23);
    } else {
        bits = shifted | 0x7f800000u | (size > 0x7c00u ? 0x400000u : 0u);
    }
    return __builtin_bit_cast(float, bits | sign);
}

constexpr uint16_t float_to_half_in_software(float number) noexcept {
    const uint32_t bits = __builtin_bit_cast(uint32_t, number);
    const uint32_t sign = bits >> 16 & 0x8000u;
    const uint32_t size = bits & 0x7fffffffu;
    uint32_t half = 0;
    if (size > 0x7f800000u) {
        half = 0x7e00u | (size >> 13 & 0x3ffu);
    } else if (size >= 0x477ff000u) { // rounds to 65536 or more
        half = 0x7c00u;
    } else if (size < 0x38800000u) { // denormal: an addition aligns and rounds it
        half = __builtin_bit_cast(uint32_t, __builtin_bit_cast(float, size) + 0.5f) - 0x3f000000u;
    } else {
        half = (size - (112u << 23) + 0xfffu + (size >> 13 & 1u)) >> 13;
    }
    return static_cast<uint16_t>(sign | half);
}

#if defined(__ARM_FP16_FORMAT_IEEE)
using hardware_half = __fp16;
#define HIPCPU_HARDWARE_HALF 1
#elif defined(__F16C__) && defined(__FLT16_MAX__)
using hardware_half = _Float16;
#define HIPCPU_HARDWARE_HALF 1
#endif

HIPCPU_TEMPLATE constexpr float half_to_float(uint16_t half) noexcept {
#if defined(HIPCPU_HARDWARE_HALF)
    if (!__builtin_is_constant_evaluated()) {
        return static_cast<float>(__builtin_bit_cast(hardware_half, half));
    }
#elif defined(__F16C__)
    if (!__builtin_is_constant_evaluated()) {
        typedef short shorts __attribute__((vector_size(16)));
        return __builtin_ia32_vcvtph2ps(shorts{static_cast<short>(half)})[0];
    }
#endif
    return half_to_float_in_software(half);
}

HIPCPU_TEMPLATE constexpr uint16_t float_to_half(float number) noexcept {
#if defined(HIPCPU_HARDWARE_HALF)
    if (!__builtin_is_constant_evaluated()) {
        return __builtin_bit_cast(uint16_t, static_cast<hardware_half>(number));
    }
#elif defined(__F16C__)
    if (!__builtin_is_constant_evaluated()) {
        typedef float floats __attribute__((vector_size(16)));
        return static_cast<uint16_t>(__builtin_ia32_vcvtps2ph(floats{number}, 0)[0]);
    }
#endif
    return float_to_half_in_software(number);
}

// A double as the float that rounds the same way again: cut towards zero, its last bit set where something was cut ("round to odd").
constexpr float to_odd_float(double number) noexcept {
    const float nearest = static_cast<float>(number);
    const double back = nearest;
    if (back == number || number != number) {
        return nearest;
    }
    const bool too_far = number > 0.0 ? back > number : back < number;
    return __builtin_bit_cast(float, (__builtin_bit_cast(uint32_t, nearest) - (too_far ? 1u : 0u)) | 1u);
}

// Codes of one float format for rounding away from the nearest: step the code by one where the nearest lies on the wrong side.
// For both binary16 and bfloat16 neighbouring numbers have neighbouring codes.
template <class Format>
constexpr uint16_t round_down(double number) noexcept {
    const uint16_t code = Format::from_float(to_odd_float(number));
    if (!(static_cast<double>(Format::to_float(code)) > number)) {
        return code;
    }
    return static_cast<uint16_t>((code & 0x7fffu) == 0 ? 0x8001u : code & 0x8000u ? code + 1 : code - 1);
}
template <class Format>
constexpr uint16_t round_up(double number) noexcept {
    return round_down<Format>(-number) ^ 0x8000u;
}
template <class Format>
constexpr uint16_t round_to_zero(double number) noexcept {
    return number < 0.0 ? round_up<Format>(number) : round_down<Format>(number);
}

struct binary16 {
    HIPCPU_TEMPLATE static constexpr float to_float(uint16_t code) noexcept { return half_to_float(code); }
    HIPCPU_TEMPLATE static constexpr uint16_t from_float(float number) noexcept { return float_to_half(number); }
    HIPCPU_TEMPLATE static constexpr uint16_t from_double(double number) noexcept { return float_to_half(to_odd_float(number)); }
};

} // namespace hipcpu::language
