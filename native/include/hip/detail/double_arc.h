// atan, asin and acos in double without a library.
#pragma once
#include "double_extended.h"

namespace hipcpu::language {

// atan(y / x) of a right triangle's sides, both at least 0 and not both 0 or infinite
HIPCPU_INLINE extended arc_of_sides(double y, double x) noexcept {
    HIPCPU_UNFUSED
    constexpr extended arcs[] = {{0.0, 0.0},
                                 {0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59},
                                 {0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57},
                                 {0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56},
                                 {0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56},
                                 {0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58},
                                 {0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56},
                                 {0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56},
                                 {0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55}};
    constexpr double fit[] = {-0x1.5555555555555p-2, 0x1.999999999999ap-3,  -0x1.2492492492492p-3, 0x1.c71c71c71c71cp-4,
                              -0x1.745d1745d1746p-4, 0x1.3b13b13b13b14p-4, -0x1.1111111111111p-4};
    const bool steep = y > x;
    const double less = steep ? x : y, more = steep ? y : x;
    if (less < more * 0x1p-60) { // the smaller side may be a denormal or 0, the larger one infinite
        return steep ? extended{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54} : extended{more < infinite ? less / more : 0.0, 0.0};
    }
    const int shift = more > 0x1p900 ? -200 : more < 0x1p-800 ? 400 : 0;
    const double opposite = times_power_of_two(less, shift), adjacent = times_power_of_two(more, shift);
    const int step = static_cast<int>(opposite / adjacent * 8.0 + 0.5);
    const double slope = 0.125 * step;
    // tan(a - b) = (tan a - tan b)/(1 + tan a tan b)
    const extended below = add({adjacent, 0.0}, product_of(slope, opposite));
    const extended above = add({opposite, 0.0}, product_of(-slope, adjacent));
    const double high = above.high / below.high;
    const double low = (__builtin_fma(-high, below.high, above.high) + (above.low - high * below.low)) / below.high;
    const double square = high * high;
    const extended arc = add(arcs[step], sum_of_ordered(high, low + high * square * horner(fit, square)));
    return steep ? add({0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54}, {-arc.high, -arc.low}) : arc;
}

HIPCPU_INLINE double arc_tangent(double x) noexcept {
    const extended arc = arc_of_sides(x != x ? 0.0 : __builtin_fabs(x), 1.0);
    return x != x || x == 0.0 ? x : __builtin_copysign(arc.high + arc.low, x);
}
HIPCPU_INLINE double arc_tangent_of(double y, double x) noexcept {
    if (x != x || y != y) {
        return x + y;
    }
    const double height = __builtin_fabs(y), width = __builtin_fabs(x);
    extended arc = {height > width ? 0x1.921fb54442d18p+0 : 0.0, height > width ? 0x1.1a62633145c07p-54 : 0.0};
    if (height == width) {
        arc = height == 0.0 ? extended{0.0, 0.0} : extended{0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55};
    } else if (height < infinite && width < infinite) {
        arc = arc_of_sides(height, width);
    }
    if (__builtin_copysign(1.0, x) < 0.0) {
        arc = add({0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53}, {-arc.high, -arc.low});
    }
    return __builtin_copysign(arc.high + arc.low, y);
}
HIPCPU_INLINE double arc_sine(double x) noexcept {
    const double size = __builtin_fabs(x);
    return size <= 1.0 ? arc_tangent_of(x, __builtin_sqrt((1.0 - size) * (1.0 + size))) : undefined;
}
HIPCPU_INLINE double arc_cosine(double x) noexcept {
    return __builtin_fabs(x) <= 1.0 ? 2.0 * arc_tangent_of(__builtin_sqrt(1.0 - x), __builtin_sqrt(1.0 + x)) : undefined;
}

} // namespace hipcpu::language
