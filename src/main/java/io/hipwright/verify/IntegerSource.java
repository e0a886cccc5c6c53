package io.hipwright.verify;

import io.hipwright.task.Initializer;
import io.hipwright.task.Initializer.Arange;
import io.hipwright.task.Initializer.Constant;
import io.hipwright.task.Initializer.Permutation;
import io.hipwright.task.Initializer.RandInt;
import java.util.Arrays;
import java.util.Map;

/**
 * Integers for the elements of an array, made in runs. Further distributions vary them within their range only, and a permutation stays
 * one: they may be indices.
 */
@FunctionalInterface
interface IntegerSource {

    /** Puts the values of the elements {@code first} to {@code first + count - 1} at the start of {@code target}. */
    void fill(long first, int count, long[] target);

    /** @throws IllegalArgumentException when this kind of contents is not made of integers */
    static IntegerSource of(
            Initializer init,
            Map<String, Long> params,
            long elements,
            CounterGenerator generator,
            Distribution distribution) {
        if (init instanceof RandInt range) {
            return random(
                    range.low().evaluate(params), range.high().evaluate(params), elements, generator, distribution);
        }
        if (init instanceof Permutation) {
            return permutation(Math.toIntExact(elements), generator, distribution);
        }
        if (init instanceof Arange arange) {
            return line(arange.start().evaluate(params), arange.step().evaluate(params));
        }
        if (init instanceof Constant constant) {
            return only((long) constant.value());
        }
        throw new IllegalArgumentException(init + " does not make integers");
    }

    private static IntegerSource only(long value) {
        return (first, count, target) -> Arrays.fill(target, 0, count, value);
    }

    private static IntegerSource line(long start, long step) {
        return (first, count, target) -> {
            for (int i = 0; i < count; i++) {
                target[i] = start + (first + i) * step;
            }
        };
    }

    private static IntegerSource random(
            long low, long high, long elements, CounterGenerator generator, Distribution distribution) {
        // The number of values as an unsigned number: 0 when all 2^64 of them may occur.
        long values = high - low + 1;
        return switch (distribution) {
            case EQUAL_ROWS -> only(low + CounterGenerator.below(generator.bits(0, 1), values));
            case ZEROS -> only(low);
            case SCALED_UP -> only(high);
            case SPIKES, ALTERNATING_SIGNS -> mapped(generator, bits -> bits < 0 ? low : high);
            case ASCENDING ->
                (first, count, target) -> {
                    for (int i = 0; i < count; i++) {
                        target[i] = low + rank(first + i, elements, values);
                    }
                };
            case OWN, SCALED_DOWN, SHIFTED, DENORMALS ->
                mapped(generator, bits -> low + CounterGenerator.below(bits, values));
        };
    }

    /** Which of the values the element at this index has when all are spread evenly in rising order. */
    private static long rank(long index, long elements, long values) {
        double share = (double) index / elements;
        double span = values > 0 ? values : 0x1.0p64;
        long rank = (long) Math.min(share * span, Long.MAX_VALUE);
        return values > 0 ? Math.min(rank, values - 1) : rank;
    }

    /** Makes one integer of 64 random bits. */
    interface FromBits {
        long apply(long bits);
    }

    private static IntegerSource mapped(CounterGenerator generator, FromBits meaning) {
        return (first, count, target) -> {
            generator.bits(first, count, target);
            for (int i = 0; i < count; i++) {
                target[i] = meaning.apply(target[i]);
            }
        };
    }

    /** Fisher and Yates's shuffle under the generator's key; rising order where the distribution is that. */
    private static IntegerSource permutation(int elements, CounterGenerator generator, Distribution distribution) {
        if (distribution == Distribution.ASCENDING) {
            return line(0, 1);
        }
        int[] order = new int[elements];
        long[] bits = new long[Elements.CHUNK];
        for (int first = 0; first < elements; first += bits.length) {
            int count = Math.min(bits.length, elements - first);
            generator.bits(first, count, bits);
            for (int i = first; i < first + count; i++) {
                int other = (int) CounterGenerator.below(bits[i - first], i + 1L);
                order[i] = order[other];
                order[other] = i;
            }
        }
        return (first, count, target) -> {
            for (int i = 0; i < count; i++) {
                target[i] = order[(int) first + i];
            }
        };
    }
}
