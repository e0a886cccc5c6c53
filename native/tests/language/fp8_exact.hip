// Every code of the 8-bit formats has the value of its definition, and every float rounds to the nearest of them, ties to even.
#include <hip/hip_fp8.h>
#include <hip/hip_runtime.h>

#include "check.h"

struct definition {
    const char* name;
    int digits, bias;
    bool infinity, fnuz;
    double largest;
};

// The value of a code as its format defines it, NaN for a NaN.
static double value_of(const definition& format, unsigned code) {
    const unsigned size = code & 0x7f;
    const int exponent = size >> format.digits, mantissa = size & ((1 << format.digits) - 1);
    if (format.fnuz ? code == 0x80 : format.infinity ? size > 0x7c : size == 0x7f) {
        return NAN;
    }
    if (format.infinity && size == 0x7c) {
        return code & 0x80 ? -INFINITY : INFINITY;
    }
    const double digits = mantissa + (exponent == 0 ? 0 : 1 << format.digits);
    const double value = ldexp(digits, (exponent == 0 ? 1 : exponent) - format.bias - format.digits);
    return code & 0x80 ? -value : value;
}

// The code of the finite value nearest to x by looking at all of them; above the largest: the first code beyond it.
static unsigned nearest(const definition& format, double x) {
    const double size = fmin(fabs(x), 2 * format.largest);
    unsigned best = 0;
    for (unsigned code = 0; code < 128; ++code) {
        const double value = value_of(format, code);
        if (!(value <= format.largest)) {
            continue;
        }
        const double now = fabs(value - size), before = fabs(value_of(format, best) - size);
        best = now < before || (now == before && (code & 1) == 0) ? code : best;
    }
    return best;
}

template <class Number>
static void check(const definition& format) {
    for (unsigned code = 0; code < 256; ++code) {
        Number number;
        number.__x = code;
        const double value = value_of(format, code), got = (float)number;
        expect(isnan(value) ? isnan(got) : got == value && signbit(got) == (code > 127), "%s %02x is %g, not %g", format.name, code, got, value);
        if (!isnan(value)) {
            expect(Number((float)value).__x == code && Number(value).__x == code, "%s %02x by way of float and double", format.name, code);
            expect((float)(__half)number == value, "%s %02x to half", format.name, code);
        }
    }
    const unsigned top = nearest(format, format.largest);
    const double edge = format.largest + (format.largest - value_of(format, top - 1)) / 2; // ties go to the even code, which may be none
    for (unsigned long long i = 0; i < 15000; ++i) {
        const float wild = __uint_as_float((unsigned)mixed(i));
        const float tame = ldexpf(1.0f + (unsigned)(mixed(i) >> 40) * 0x1p-24f, (int)(mixed(i) % 44) - 26);
        for (float number : {wild, tame, -tame, (float)edge, (float)nextafter((float)edge, 0.0f)}) {
            if (!isfinite(number)) {
                continue;
            }
            const bool overflow = fabs(number) > edge || (fabs(number) == edge && (top & 1) == 1);
            const unsigned code = nearest(format, number);
            const unsigned sign = number < 0 && !(format.fnuz && code == 0) ? 0x80 : 0;
            const unsigned got = Number(number).__x;
            expect(got == (code | sign), "%s of %a is %02x, not %02x", format.name, number, got, code | sign);
            const unsigned loose = __hip_cvt_float_to_fp8(number, __HIP_NOSAT, Number::__default_interpret);
            const unsigned beyond = format.fnuz ? 0x80 : ((format.infinity ? 0x7c : 0x7f) | sign);
            expect(loose == (overflow ? beyond : code | sign), "%s of %a without saturation is %02x", format.name, number, loose);
        }
    }
    for (float infinity : {INFINITY, -INFINITY}) {
        const float back = Number(infinity);
        expect(format.infinity ? back == infinity : isnan(back), "%s of an infinity is %g", format.name, back);
    }
    expect(isnan((float)Number(NAN)), "%s of a NaN", format.name);
}

static void pairs() {
    const __hip_fp8x2_e4m3 pair(float2(1.5f, -3.0f));
    const float2 back = pair;
    expect(back.x == 1.5f && back.y == -3.0f, "pair %g %g", back.x, back.y);
    const float4 four = __hip_fp8x4_e5m2_fnuz(float4(1.0f, 2.0f, -4.0f, 0.5f));
    expect(four == float4(1.0f, 2.0f, -4.0f, 0.5f), "four %g", four.z);
    const __half2 halves = __hip_fp8x2_e5m2(__half2(__half(0.25f), __half(8.0f)));
    expect(halves.x == __half(0.25f) && halves.y == __half(8.0f), "halves");
    expect(__half2(__hip_cvt_fp8x2_to_halfraw2(pair.__x, __HIP_E4M3)).y == __half(-3.0f), "raw halves");
}

int main() {
    check<__hip_fp8_e4m3>({"e4m3", 3, 7, false, false, 448});
    check<__hip_fp8_e5m2>({"e5m2", 2, 15, true, false, 57344});
    check<__hip_fp8_e4m3_fnuz>({"e4m3_fnuz", 3, 8, false, true, 240});
    check<__hip_fp8_e5m2_fnuz>({"e5m2_fnuz", 2, 16, false, true, 57344});
    pairs();
    return failed();
}
