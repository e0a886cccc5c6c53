package io.hipwright.verify;

import io.hipwright.task.ElementType;
import io.hipwright.task.Initializer;
import io.hipwright.task.Initializer.Normal;
import io.hipwright.task.Initializer.Uniform;
import java.util.Arrays;

/**
 * Turns a task's own floating-point inputs into another distribution.
 *
 * @param rowLength the length of the last dimension; for an array of one dimension 1, so that equal rows are equal elements
 * @param elements how many elements the array has
 * @param generator chooses which elements are changed; independent of the one that made them
 */
record Variation(ElementType type, Spread spread, long rowLength, long elements, CounterGenerator generator) {
    private static final double UP = 10;
    private static final double DOWN = 0.01;
    private static final double SHIFT_IN_SPREADS = 3;
    /** A power of two. */
    private static final int SPIKE_EVERY = 64;

    private static final double SPIKE = 50;

    /** Where an initializer's values lie. */
    record Spread(double center, double width) {
        static Spread of(Initializer init) {
            if (init instanceof Normal normal) {
                return new Spread(normal.mean(), normal.std());
            }
            if (init instanceof Uniform uniform) {
                return new Spread((uniform.low() + uniform.high()) / 2, (uniform.high() - uniform.low()) / 2);
            }
            return new Spread(0, 1);
        }
    }

    /** Changes one value. */
    private interface Change {
        double apply(double own, long index, long bits);
    }

    ElementSource of(ElementSource own, Distribution distribution) {
        return switch (distribution) {
            case OWN -> own;
            case SCALED_UP -> changed(own, (value, index, bits) -> UP * value);
            case SCALED_DOWN -> changed(own, (value, index, bits) -> DOWN * value);
            case SHIFTED -> {
                double shift = SHIFT_IN_SPREADS * spread.width();
                yield changed(own, (value, index, bits) -> value + shift);
            }
            case SPIKES -> drawn(own, (value, index, bits) -> (bits & (SPIKE_EVERY - 1)) == 0 ? SPIKE * value : value);
            case EQUAL_ROWS -> equalRows(own);
            case ZEROS -> (first, count, target) -> Arrays.fill(target, 0, count, 0);
            case DENORMALS -> {
                double factor = denormalFactor();
                yield drawn(own, (value, index, bits) -> bits < 0 ? value : factor * value);
            }
            case ALTERNATING_SIGNS ->
                changed(own, (value, index, bits) -> (index & 1) == 0 ? Math.abs(value) : -Math.abs(value));
            case ASCENDING -> ascending();
        };
    }

    private static ElementSource changed(ElementSource own, Change change) {
        return (first, count, target) -> {
            own.fill(first, count, target);
            for (int i = 0; i < count; i++) {
                target[i] = change.apply(target[i], first + i, 0);
            }
        };
    }

    /** As {@link #changed}, with random bits for every element. */
    private ElementSource drawn(ElementSource own, Change change) {
        long[] bits = new long[Elements.CHUNK];
        return (first, count, target) -> {
            own.fill(first, count, target);
            generator.bits(first, count, bits);
            for (int i = 0; i < count; i++) {
                target[i] = change.apply(target[i], first + i, bits[i]);
            }
        };
    }

    private ElementSource equalRows(ElementSource own) {
        return rowLength <= Elements.CHUNK ? equalShortRows(own) : equalLongRows(own);
    }

    private ElementSource equalShortRows(ElementSource own) {
        double[] row = new double[(int) rowLength];
        own.fill(0, row.length, row);
        return (first, count, target) -> {
            int column = (int) (first % row.length);
            for (int i = 0; i < count; i++) {
                target[i] = row[column];
                column = column + 1 == row.length ? 0 : column + 1;
            }
        };
    }

    /** Makes the pieces of the row again wherever they occur. */
    private ElementSource equalLongRows(ElementSource own) {
        double[] piece = new double[Elements.CHUNK];
        return (first, count, target) -> {
            for (int done = 0; done < count; ) {
                long column = (first + done) % rowLength;
                int length = (int) Math.min(count - done, rowLength - column);
                own.fill(column, length, piece);
                System.arraycopy(piece, 0, target, done, length);
                done += length;
            }
        };
    }

    private ElementSource ascending() {
        long length = rowLength == 1 ? elements : rowLength;
        return (first, count, target) -> {
            for (int i = 0; i < count; i++) {
                double share = (double) ((first + i) % length) / length;
                target[i] = spread.center() + spread.width() * (2 * share - 1);
            }
        };
    }

    /** What makes a number near one a denormal one of this type. */
    private double denormalFactor() {
        return switch (type) {
            case HALF -> 0x1.0p-17;
            case DOUBLE -> 0x1.0p-1026;
            case FLOAT, BFLOAT16, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL -> 0x1.0p-130;
        };
    }
}
