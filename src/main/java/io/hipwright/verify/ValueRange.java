package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.ElementType;
import io.hipwright.task.Initializer.Uniform;

/**
 * What floating-point inputs stay in. Both ends are numbers of the type, so that rounding a value between them stays between them.
 */
record ValueRange(double low, double high) {
    private static final double LARGEST_VARIED = 1e30;
    private static final double LARGEST_VARIED_HALF = 60000;

    /** The range of an argument: its domain; else all finite numbers, of which further distributions leave out the very largest. */
    static ValueRange of(Argument.Buffer argument, Distribution distribution) {
        ElementType type = argument.type();
        double limit = distribution == Distribution.OWN
                ? Double.MAX_VALUE
                : type == ElementType.HALF ? LARGEST_VARIED_HALF : LARGEST_VARIED;
        double low = argument.domain().map(Argument.Domain::low).orElse(-limit);
        double high = argument.domain().map(Argument.Domain::high).orElse(limit);
        ValueRange range = new ValueRange(-atMost(type, -low), atMost(type, high));
        // Uniform numbers exclude their upper end, which rounding to the type would reach.
        boolean excludesEnd = distribution == Distribution.OWN
                && argument.init() instanceof Uniform uniform
                && uniform.high() <= high
                && uniform.low() < uniform.high();
        return excludesEnd ? range.below(type, ((Uniform) argument.init()).high()) : range;
    }

    /** Puts values that lie outside on the nearer end. */
    void clamp(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.min(high, Math.max(low, values[i]));
        }
    }

    private ValueRange below(ElementType type, double end) {
        double largest = atMost(type, end);
        double below = largest < end ? largest : next(type, largest);
        return new ValueRange(low, Math.max(low, below));
    }

    /** The largest number of the type that is not above {@code value}. */
    static double atMost(ElementType type, double value) {
        double nearest = rounded(type, value);
        return nearest <= value ? nearest : next(type, nearest);
    }

    private static double rounded(ElementType type, double value) {
        return switch (type) {
            case FLOAT -> (float) value;
            case HALF -> HalfPrecision.fromHalf(HalfPrecision.toHalf((float) value));
            case BFLOAT16 -> HalfPrecision.fromBfloat16(HalfPrecision.toBfloat16((float) value));
            case DOUBLE, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL -> value;
        };
    }

    /** The next lower number of the type. */
    private static double next(ElementType type, double value) {
        return switch (type) {
            case FLOAT -> Math.nextDown((float) value);
            case HALF -> HalfPrecision.fromHalf(HalfPrecision.nextDown(HalfPrecision.toHalf((float) value)));
            case BFLOAT16 ->
                HalfPrecision.fromBfloat16(HalfPrecision.nextDown(HalfPrecision.toBfloat16((float) value)));
            case DOUBLE, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL -> Math.nextDown(value);
        };
    }
}
