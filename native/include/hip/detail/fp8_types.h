// One 8-bit floating-point format as types: a number, a pair and four. No include guard: included once for each format, with
//   HIPCPU_FP8, HIPCPU_FP8X2, HIPCPU_FP8X4  the names    HIPCPU_FORMAT  the conversions    HIPCPU_INTERPRETATION  the enumerator
// Numbers convert from and to all arithmetic types; too large ones saturate.

struct HIPCPU_FP8 {
    __hip_fp8_storage_t __x;

    static constexpr __hip_saturation_t __default_saturation = __HIP_SATFINITE;
    static constexpr __hip_fp8_interpretation_t __default_interpret = HIPCPU_INTERPRETATION;

    HIPCPU_FP8() = default;
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8(float number) noexcept : __x(HIPCPU_FORMAT::from_float(number, true)) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8(const __half& number) noexcept : HIPCPU_FP8(number.value()) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8(const __hip_bfloat16& number) noexcept : HIPCPU_FP8(number.value()) {}
    template <class T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0>
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8(T number) noexcept : HIPCPU_FP8(hipcpu::language::to_odd_float(static_cast<double>(number))) {}

    HIPCPU_TEMPLATE constexpr float value() const noexcept { return HIPCPU_FORMAT::to_float(__x); }
    HIPCPU_TEMPLATE constexpr operator __half() const noexcept { return __half(value()); }
    HIPCPU_TEMPLATE constexpr operator __hip_bfloat16() const noexcept { return __hip_bfloat16(value()); }
    template <class T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0>
    HIPCPU_TEMPLATE constexpr operator T() const noexcept {
        return static_cast<T>(value());
    }
};

struct HIPCPU_FP8X2 {
    __hip_fp8x2_storage_t __x;

    HIPCPU_FP8X2() = default;
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8X2(float2 numbers) noexcept
        : __x(static_cast<__hip_fp8x2_storage_t>(HIPCPU_FORMAT::from_float(numbers.x, true) | HIPCPU_FORMAT::from_float(numbers.y, true) << 8)) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8X2(double2 numbers) noexcept
        : HIPCPU_FP8X2(float2(hipcpu::language::to_odd_float(numbers.x), hipcpu::language::to_odd_float(numbers.y))) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8X2(const __half2& numbers) noexcept : HIPCPU_FP8X2(float2(numbers.x.value(), numbers.y.value())) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8X2(const __hip_bfloat162& numbers) noexcept : HIPCPU_FP8X2(float2(numbers.x.value(), numbers.y.value())) {}

    HIPCPU_TEMPLATE constexpr operator float2() const noexcept {
        return float2(HIPCPU_FORMAT::to_float(static_cast<uint8_t>(__x)), HIPCPU_FORMAT::to_float(static_cast<uint8_t>(__x >> 8)));
    }
    HIPCPU_TEMPLATE constexpr operator __half2() const noexcept {
        const float2 numbers = *this;
        return __half2(__half(numbers.x), __half(numbers.y));
    }
    HIPCPU_TEMPLATE constexpr operator __hip_bfloat162() const noexcept {
        const float2 numbers = *this;
        return __hip_bfloat162(__hip_bfloat16(numbers.x), __hip_bfloat16(numbers.y));
    }
};

struct HIPCPU_FP8X4 {
    __hip_fp8x4_storage_t __x;

    HIPCPU_FP8X4() = default;
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8X4(float4 numbers) noexcept
        : __x(HIPCPU_FP8X2(float2(numbers.x, numbers.y)).__x
              | static_cast<__hip_fp8x4_storage_t>(HIPCPU_FP8X2(float2(numbers.z, numbers.w)).__x) << 16) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8X4(const __half2& low, const __half2& high) noexcept
        : HIPCPU_FP8X4(float4(low.x.value(), low.y.value(), high.x.value(), high.y.value())) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_FP8X4(const __hip_bfloat162& low, const __hip_bfloat162& high) noexcept
        : HIPCPU_FP8X4(float4(low.x.value(), low.y.value(), high.x.value(), high.y.value())) {}

    HIPCPU_TEMPLATE constexpr operator float4() const noexcept {
        return float4(HIPCPU_FORMAT::to_float(static_cast<uint8_t>(__x)), HIPCPU_FORMAT::to_float(static_cast<uint8_t>(__x >> 8)),
                      HIPCPU_FORMAT::to_float(static_cast<uint8_t>(__x >> 16)), HIPCPU_FORMAT::to_float(static_cast<uint8_t>(__x >> 24)));
    }
};

#undef HIPCPU_FP8
#undef HIPCPU_FP8X2
#undef HIPCPU_FP8X4
#undef HIPCPU_FORMAT
#undef HIPCPU_INTERPRETATION
