// hip_bfloat16: the older of HIP's two bfloat16 types, with an explicit way in and an implicit way out.
#pragma once
#include "detail/bfloat16_convert.h"

struct hip_bfloat16 {
    uint16_t data;

    enum truncate_t { truncate };

    hip_bfloat16() = default;
    HIPCPU_TEMPLATE explicit constexpr hip_bfloat16(float number) noexcept : data(hipcpu::language::bfloat16::from_float(number)) {}
    // Cuts the lower digits instead of rounding; a NaN stays one.
    HIPCPU_TEMPLATE explicit constexpr hip_bfloat16(float number, truncate_t) noexcept
        : data(static_cast<uint16_t>(__builtin_bit_cast(uint32_t, number) >> 16 | (number != number ? 0x40u : 0u))) {}
    HIPCPU_TEMPLATE constexpr operator float() const noexcept { return hipcpu::language::bfloat16::to_float(data); }
    static HIPCPU_TEMPLATE hip_bfloat16 round_to_bfloat16(float number) noexcept { return hip_bfloat16(number); }
    static HIPCPU_TEMPLATE hip_bfloat16 round_to_bfloat16(float number, truncate_t) noexcept { return hip_bfloat16(number, truncate); }

    HIPCPU_TEMPLATE friend hip_bfloat16 operator+(hip_bfloat16 a) noexcept { return a; }
    HIPCPU_TEMPLATE friend hip_bfloat16 operator-(hip_bfloat16 a) noexcept {
        a.data ^= 0x8000u;
        return a;
    }
    HIPCPU_TEMPLATE friend hip_bfloat16 operator+(hip_bfloat16 a, hip_bfloat16 b) noexcept { return hip_bfloat16(float(a) + float(b)); }
    HIPCPU_TEMPLATE friend hip_bfloat16 operator-(hip_bfloat16 a, hip_bfloat16 b) noexcept { return hip_bfloat16(float(a) - float(b)); }
    HIPCPU_TEMPLATE friend hip_bfloat16 operator*(hip_bfloat16 a, hip_bfloat16 b) noexcept { return hip_bfloat16(float(a) * float(b)); }
    HIPCPU_TEMPLATE friend hip_bfloat16 operator/(hip_bfloat16 a, hip_bfloat16 b) noexcept { return hip_bfloat16(float(a) / float(b)); }
    HIPCPU_TEMPLATE friend bool operator==(hip_bfloat16 a, hip_bfloat16 b) noexcept { return float(a) == float(b); }
    HIPCPU_TEMPLATE friend bool operator!=(hip_bfloat16 a, hip_bfloat16 b) noexcept { return float(a) != float(b); }
    HIPCPU_TEMPLATE friend bool operator<(hip_bfloat16 a, hip_bfloat16 b) noexcept { return float(a) < float(b); }
    HIPCPU_TEMPLATE friend bool operator<=(hip_bfloat16 a, hip_bfloat16 b) noexcept { return float(a) <= float(b); }
    HIPCPU_TEMPLATE friend bool operator>(hip_bfloat16 a, hip_bfloat16 b) noexcept { return float(a) > float(b); }
    HIPCPU_TEMPLATE friend bool operator>=(hip_bfloat16 a, hip_bfloat16 b) noexcept { return float(a) >= float(b); }
    HIPCPU_TEMPLATE hip_bfloat16& operator+=(hip_bfloat16 other) noexcept { return *this = *this + other; }
    HIPCPU_TEMPLATE hip_bfloat16& operator-=(hip_bfloat16 other) noexcept { return *this = *this - other; }
    HIPCPU_TEMPLATE hip_bfloat16& operator*=(hip_bfloat16 other) noexcept { return *this = *this * other; }
    HIPCPU_TEMPLATE hip_bfloat16& operator/=(hip_bfloat16 other) noexcept { return *this = *this / other; }
    HIPCPU_TEMPLATE hip_bfloat16& operator++() noexcept { return *this += hip_bfloat16(1.0f); }
    HIPCPU_TEMPLATE hip_bfloat16& operator--() noexcept { return *this -= hip_bfloat16(1.0f); }
    HIPCPU_TEMPLATE hip_bfloat16 operator++(int) noexcept {
        const hip_bfloat16 before = *this;
        ++*this;
        return before;
    }
    HIPCPU_TEMPLATE hip_bfloat16 operator--(int) noexcept {
        const hip_bfloat16 before = *this;
        --*this;
        return before;
    }
};

namespace std {
HIPCPU_TEMPLATE bool isinf(hip_bfloat16 a) { return (a.data & 0x7fffu) == 0x7f80u; }
HIPCPU_TEMPLATE bool isnan(hip_bfloat16 a) { return (a.data & 0x7fffu) > 0x7f80u; }
HIPCPU_TEMPLATE bool iszero(hip_bfloat16 a) { return (a.data & 0x7fffu) == 0; }
} // namespace std
