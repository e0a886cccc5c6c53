// The pair of two 16-bit floating-point numbers and its operators, element by element. No include guard: included once for each
// format, with HIPCPU_SCALAR, HIPCPU_PAIR and HIPCPU_PAIR_RAW, the struct {unsigned short x, y} of its codes.

struct HIPCPU_PAIR_RAW {
    unsigned short x, y;
};

struct alignas(4) HIPCPU_PAIR {
    HIPCPU_SCALAR x, y;

    HIPCPU_PAIR() = default;
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR(const HIPCPU_SCALAR& x_, const HIPCPU_SCALAR& y_) noexcept : x(x_), y(y_) {}
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR(const HIPCPU_PAIR_RAW& raw) noexcept : x(HIPCPU_SCALAR::of_code(raw.x)), y(HIPCPU_SCALAR::of_code(raw.y)) {}
    HIPCPU_TEMPLATE constexpr operator HIPCPU_PAIR_RAW() const noexcept { return HIPCPU_PAIR_RAW{x.__x, y.__x}; }
    HIPCPU_TEMPLATE constexpr operator float2() const noexcept { return float2(x.value(), y.value()); }

    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR operator+() const noexcept { return *this; }
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR operator-() const noexcept { return HIPCPU_PAIR(-x, -y); }
    HIPCPU_TEMPLATE friend constexpr HIPCPU_PAIR operator+(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return HIPCPU_PAIR(a.x + b.x, a.y + b.y); }
    HIPCPU_TEMPLATE friend constexpr HIPCPU_PAIR operator-(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return HIPCPU_PAIR(a.x - b.x, a.y - b.y); }
    HIPCPU_TEMPLATE friend constexpr HIPCPU_PAIR operator*(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return HIPCPU_PAIR(a.x * b.x, a.y * b.y); }
    HIPCPU_TEMPLATE friend constexpr HIPCPU_PAIR operator/(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return HIPCPU_PAIR(a.x / b.x, a.y / b.y); }
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR& operator+=(const HIPCPU_PAIR& other) noexcept { return *this = *this + other; }
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR& operator-=(const HIPCPU_PAIR& other) noexcept { return *this = *this - other; }
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR& operator*=(const HIPCPU_PAIR& other) noexcept { return *this = *this * other; }
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR& operator/=(const HIPCPU_PAIR& other) noexcept { return *this = *this / other; }
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR& operator++() noexcept {
        ++x;
        ++y;
        return *this;
    }
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR& operator--() noexcept {
        --x;
        --y;
        return *this;
    }
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR operator++(int) noexcept { return HIPCPU_PAIR(x++, y++); }
    HIPCPU_TEMPLATE constexpr HIPCPU_PAIR operator--(int) noexcept { return HIPCPU_PAIR(x--, y--); }

    // Two pairs compare as true where both elements do; unequal is what is not equal.
    HIPCPU_TEMPLATE friend constexpr bool operator==(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return a.x == b.x && a.y == b.y; }
    HIPCPU_TEMPLATE friend constexpr bool operator!=(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return !(a == b); }
    HIPCPU_TEMPLATE friend constexpr bool operator<(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return a.x < b.x && a.y < b.y; }
    HIPCPU_TEMPLATE friend constexpr bool operator<=(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return a.x <= b.x && a.y <= b.y; }
    HIPCPU_TEMPLATE friend constexpr bool operator>(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return a.x > b.x && a.y > b.y; }
    HIPCPU_TEMPLATE friend constexpr bool operator>=(const HIPCPU_PAIR& a, const HIPCPU_PAIR& b) noexcept { return a.x >= b.x && a.y >= b.y; }
};
