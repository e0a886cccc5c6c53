// Every half converts and computes exactly as the definition of binary16 says: compared with rounding done in integers.
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#include "check.h"

// Numbers as multiples of 2^-48: every half, product of halves and sum of such fits 128 bits exactly.
typedef __int128 exact;

static exact exact_of(unsigned code) {
    const int exponent = code >> 10 & 31;
    const exact digits = exponent == 0 ? code & 1023 : (code & 1023) + 1024;
    const exact size = digits << ((exponent == 0 ? 1 : exponent) - 25 + 48);
    return code & 0x8000 ? -size : size;
}

// The code of the half nearest to number / 2^-48, ties to even; `sign` for a zero. Bisection over the codes, which are in order.
static unsigned nearest(exact number, unsigned sign) {
    const exact size = number < 0 ? -number : number;
    unsigned low = 0, high = 0x7c00;
    while (high - low > 1) {
        const unsigned middle = (low + high) / 2;
        (exact_of(middle) <= size ? low : high) = middle;
    }
    const exact above = high == 0x7c00 ? (exact)65536 << 48 : exact_of(high);
    const exact twice = 2 * size, middle = exact_of(low) + above;
    const unsigned code = twice < middle ? low : twice > middle ? high : low + (low & 1);
    return code | (number < 0 ? 0x8000 : number > 0 ? 0 : sign);
}

static bool is_finite(unsigned code) { return (code & 0x7c00) != 0x7c00; }
static double value_of(unsigned code) { return (double)exact_of(code) / 281474976710656.0; }

static void unary() {
    for (unsigned code = 0; code < 65536; ++code) {
        const __half h = __half::of_code(code);
        const float f = __half2float(h);
        if (!is_finite(code)) {
            const unsigned bits = __float_as_uint(f);
            const unsigned quiet = code & 0x3ff ? 0x200 : 0;
            expect(bits == ((code & 0x8000) << 16 | 0x7f800000 | (code & 0x3ff | quiet) << 13), "%04x to float: %08x", code, bits);
            volatile float kept = f; // else a compiler may take the way there and back for none
            expect(__half(kept).__x == (code | quiet), "%04x by way of float: %04x", code, __half(kept).__x);
            continue;
        }
        expect((double)f == value_of(code) && signbit(f) == (code >> 15 != 0), "%04x to float: %g", code, f);
        expect(__half(f).__x == code, "%04x by way of float: %04x", code, __half(f).__x);
        expect(__half((double)f).__x == code, "%04x by way of double: %04x", code, __half((double)f).__x);
        expect((-h).__x == (code ^ 0x8000) && __habs(h).__x == (code & 0x7fff), "sign of %04x", code);
        expect(__half2int_rn(h) == (int)rint(f) && __half2int_rz(h) == (int)f && __half2int_rd(h) == (int)floor(f)
                   && __half2int_ru(h) == (int)ceil(f), "%04x to int", code);
        if (code < 0x7bff) { // around the middle of two neighbours
            const float up = value_of(code + 1), middle = (f + up) / 2;
            const unsigned even = code + (code & 1);
            expect(__half(middle).__x == even, "middle above %04x: %04x", code, __half(middle).__x);
            expect(__half(nextafterf(middle, 0.0f)).__x == code, "below the middle above %04x", code);
            expect(__half(nextafterf(middle, 1e9f)).__x == code + 1, "above the middle above %04x", code);
            expect(__half(nextafter((double)middle, 0.0)).__x == code && __half(nextafter((double)middle, 1e9)).__x == code + 1,
                   "double around the middle above %04x", code);
            expect(__float2half_rd(middle).__x == code && __float2half_ru(middle).__x == code + 1 && __float2half_rz(middle).__x == code,
                   "directed above %04x", code);
            expect(__float2half_rd(-middle).__x == (0x8000 | (code + 1)) && __float2half_ru(-middle).__x == (0x8000 | code)
                   && __float2half_rz(-middle).__x == (0x8000 | code), "directed below -%04x", code);
        }
        expect(hipcpu::language::half_to_float_in_software(code) == f, "%04x in software", code);
    }
    for (unsigned long long i = 0; i < 4000000; ++i) {
        const float f = __uint_as_float((unsigned)mixed(i));
        const unsigned soft = hipcpu::language::float_to_half_in_software(f), hard = hipcpu::language::float_to_half(f);
        expect(soft == hard, "%08x to half: %04x in software, %04x in hardware", __float_as_uint(f), soft, hard);
    }
}

static void binary(unsigned a, unsigned b, unsigned c) {
    const __half x = __half::of_code(a), y = __half::of_code(b), z = __half::of_code(c);
    const exact ax = exact_of(a), by = exact_of(b), cz = exact_of(c);
    const unsigned signs = (a ^ b) & 0x8000, both = a & b & 0x8000;
    const unsigned sum = (x + y).__x, difference = (x - y).__x, product = (x * y).__x, quotient = (x / y).__x;
    expect(sum == nearest(ax + by, both), "%04x + %04x = %04x", a, b, sum);
    expect(difference == nearest(ax - by, a & ~b & 0x8000), "%04x - %04x = %04x", a, b, difference);
    const exact full = (ax >> 24) * (by >> 24);
    expect(product == nearest(full, signs), "%04x * %04x = %04x", a, b, product);
    const unsigned fused = __hfma(x, y, z).__x;
    const exact total = full + cz;
    expect(fused == nearest(total, signs & c & 0x8000), "fma %04x %04x %04x = %04x", a, b, c, fused);
    const unsigned pair = __hfma2(__half2(x, y), __half2(y, x), __half2(z, z)).y.__x;
    expect(pair == fused, "fma of pairs %04x %04x %04x = %04x", a, b, c, pair);
    if (by != 0 && is_finite(quotient)) {
        // |a/b| lies between the middles beside the quotient: compare |a| with middle * |b|, all exact.
        const unsigned size = quotient & 0x7fff;
        const exact q = exact_of(size), up = size == 0x7bff ? (exact)65536 << 48 : exact_of(size + 1), down = size == 0 ? -q : exact_of(size - 1);
        const exact numerator = (ax < 0 ? -ax : ax) << 2, denominator = (by < 0 ? -by : by) >> 24;
        const exact high = ((q + up) >> 23) * denominator, low = ((q + down) >> 23) * denominator;
        const bool even = (size & 1) == 0;
        expect((even ? numerator <= high : numerator < high) && (even ? numerator >= low : numerator > low) && (quotient & 0x8000) == signs,
               "%04x / %04x = %04x", a, b, quotient);
    }
    expect((x < y) == (ax < by) && (x == y) == (ax == by) && (x >= y) == (ax >= by), "compare %04x %04x", a, b);
    expect(exact_of(__hmax(x, y).__x) == (ax > by ? ax : by) && exact_of(__hmin(x, y).__x) == (ax < by ? ax : by), "max %04x %04x", a, b);
}

static void roots() {
    for (unsigned code = 0; code < 0x7c00; ++code) {
        const unsigned root = hsqrt(__half::of_code(code)).__x;
        const exact r = exact_of(root) >> 23, up = exact_of(root + 1) >> 23, down = root == 0 ? 0 : exact_of(root - 1) >> 23;
        const exact square = exact_of(code) << 4; // in units of 2^-52, as the squares of (r + up) / 2 in units of 2^-26
        expect((r + up) * (r + up) >= square && (r + down) * (r + down) <= square, "root of %04x = %04x", code, root);
    }
}

int main() {
    unary();
    roots();
    for (unsigned long long i = 0; i < 2000000; ++i) {
        const unsigned long long bits = mixed(i + (1ull << 40));
        const unsigned a = bits & 0xffff, b = bits >> 16 & 0xffff, c = bits >> 32 & 0xffff;
        // Half of the third operands are near -a*b, where cancellation shows a missing digit.
        const unsigned near = (__half(-(float)__half::of_code(a) * (float)__half::of_code(b)).__x ^ (bits >> 60 & 3)) & 0xffff;
        const unsigned third = bits >> 59 & 1 ? near : c;
        if (is_finite(a) && is_finite(b) && is_finite(third)) {
            binary(a, b, third);
        }
    }
    return failed();
}
