// The class of a 16-bit floating-point number. No include guard: included once for each format, with
//   HIPCPU_SCALAR  its name        HIPCPU_RAW  the struct {unsigned short x} of its code        HIPCPU_FORMAT  its conversions
// Arithmetic happens in float and is rounded to nearest even, which for + - * / and the root of binary16 is the exact rounding.

struct HIPCPU_RAW {
    unsigned short x;
};

struct alignas(2) HIPCPU_SCALAR {
    unsigned short __x;

    HIPCPU_SCALAR() = default;
    constexpr HIPCPU_SCALAR(const HIPCPU_RAW& raw) noexcept : __x(raw.x) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR(float number) noexcept : __x(HIPCPU_FORMAT::from_float(number)) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR(double number) noexcept : __x(HIPCPU_FORMAT::from_double(number)) {}
    template <class I, std::enable_if_t<std::is_integral_v<I>, int> = 0>
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR(I number) noexcept : __x(HIPCPU_FORMAT::from_double(static_cast<double>(number))) {}

    constexpr operator HIPCPU_RAW() const noexcept { return HIPCPU_RAW{__x}; }
    template <class T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0>
    HIPCPU_TEMPLATE constexpr operator T() const noexcept {
        return static_cast<T>(HIPCPU_FORMAT::to_float(__x));
    }

    static constexpr HIPCPU_SCALAR of_code(unsigned code) noexcept { return HIPCPU_SCALAR(HIPCPU_RAW{static_cast<unsigned short>(code)}); }
    HIPCPU_TEMPLATE constexpr float value() const noexcept { return HIPCPU_FORMAT::to_float(__x); }

    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR operator+() const noexcept { return *this; }
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR operator-() const noexcept { return of_code(__x ^ 0x8000u); }

    HIPCPU_TEMPLATE friend constexpr HIPCPU_SCALAR operator+(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() + b.value(); }
    HIPCPU_TEMPLATE friend constexpr HIPCPU_SCALAR operator-(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() - b.value(); }
    HIPCPU_TEMPLATE friend constexpr HIPCPU_SCALAR operator*(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() * b.value(); }
    HIPCPU_TEMPLATE friend constexpr HIPCPU_SCALAR operator/(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() / b.value(); }
    HIPCPU_TEMPLATE friend constexpr bool operator==(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() == b.value(); }
    HIPCPU_TEMPLATE friend constexpr bool operator!=(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() != b.value(); }
    HIPCPU_TEMPLATE friend constexpr bool operator<(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() < b.value(); }
    HIPCPU_TEMPLATE friend constexpr bool operator<=(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() <= b.value(); }
    HIPCPU_TEMPLATE friend constexpr bool operator>(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() > b.value(); }
    HIPCPU_TEMPLATE friend constexpr bool operator>=(const HIPCPU_SCALAR& a, const HIPCPU_SCALAR& b) noexcept { return a.value() >= b.value(); }

    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR& operator+=(const HIPCPU_SCALAR& other) noexcept { return *this = *this + other; }
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR& operator-=(const HIPCPU_SCALAR& other) noexcept { return *this = *this - other; }
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR& operator*=(const HIPCPU_SCALAR& other) noexcept { return *this = *this * other; }
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR& operator/=(const HIPCPU_SCALAR& other) noexcept { return *this = *this / other; }
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR& operator++() noexcept { return *this = HIPCPU_SCALAR(value() + 1.0f); }
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR& operator--() noexcept { return *this = HIPCPU_SCALAR(value() - 1.0f); }
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR operator++(int) noexcept {
        const HIPCPU_SCALAR before = *this;
        ++*this;
        return before;
    }
    HIPCPU_TEMPLATE constexpr HIPCPU_SCALAR operator--(int) noexcept {
        const HIPCPU_SCALAR before = *this;
        --*this;
        return before;
    }
};
