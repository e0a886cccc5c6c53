package io.hipwright.verify;

/** Conversions between float and the 16-bit formats, rounding to nearest even. */
final class HalfPrecision {
    private HalfPrecision() {}

    /** IEEE 754 binary16 bits. */
    static short toHalf(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = (bits >>> 16) & 0x8000;
        int magnitude = bits & 0x7FFFFFFF;
        if (magnitude > 0x7F800000) {
            return (short) (sign | 0x7E00);
        }
        if (magnitude >= 0x477FF000) {
            return (short) (sign | 0x7C00);
        }
        if (magnitude < 0x38800000) {
            return (short) (sign | subnormalHalf(magnitude));
        }
        int rebased = magnitude - (112 << 23);
        int rounded = rebased + 0xFFF + ((rebased >>> 13) & 1);
        return (short) (sign | (rounded >>> 13));
    }

    /** A multiple of 2^-24, found by an addition that rounds in the right place. */
    private static int subnormalHalf(int magnitude) {
        float sum = Float.intBitsToFloat(magnitude) + 0.5f;
        return Float.floatToRawIntBits(sum) - Float.floatToRawIntBits(0.5f);
    }

    static float fromHalf(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = (half >>> 10) & 0x1F;
        int fraction = half & 0x3FF;
        if (exponent == 0x1F) {
            return Float.intBitsToFloat(sign | 0x7F800000 | (fraction << 13));
        }
        if (exponent == 0) {
            float value = fraction * 0x1.0p-24f;
            return sign == 0 ? value : -value;
        }
        return Float.intBitsToFloat(sign | ((exponent + 112) << 23) | (fraction << 13));
    }

    /** The bits of the next lower number; the same in both formats. */
    static short nextDown(short bits) {
        if ((bits & 0x7FFF) == 0) {
            return (short) 0x8001;
        }
        return (short) (bits > 0 ? bits - 1 : bits + 1);
    }

    /** The upper half of a float's bits. */
    static short toBfloat16(float value) {
        int bits = Float.floatToRawIntBits(value);
        if (Float.isNaN(value)) {
            return (short) ((bits >>> 16) | 0x40);
        }
        return (short) ((bits + 0x7FFF + ((bits >>> 16) & 1)) >>> 16);
    }

    static float fromBfloat16(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }
}
