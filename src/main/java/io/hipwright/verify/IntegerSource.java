package io.hipwright.verify;

import io.hipwright.task.Initializer;
import io.hipwright.task.Initializer.Arange;
import io.hipwright.task.Initializer.Constant;
import io.hipwright.task.Initializer.Normal;
import io.hipwright.task.Initializer.Permutation;
import io.hipwright.task.Initializer.RandInt;
import io.hipwright.task.Initializer.Uniform;
import java.util.Map;

/** An integer for every element index. Further distributions vary random integers within their range only: they may be indices. */
@FunctionalInterface
interface IntegerSource {
    long at(long index);

    static IntegerSource of(
            Initializer init,
            Map<String, Long> params,
            long elements,
            CounterGenerator generator,
            Distribution distribution) {
        if (init instanceof RandInt range) {
            return random(range.low().evaluate(params), range.high().evaluate(params), generator, distribution);
        }
        if (init instanceof Permutation) {
            return permutation(Math.toIntExact(elements), generator);
        }
        if (init instanceof Arange arange) {
            long start = arange.start().evaluate(params);
            long step = arange.step().evaluate(params);
            return index -> start + index * step;
        }
        if (init instanceof Constant constant) {
            return index -> (long) constant.value();
        }
        if (init instanceof Uniform uniform) {
            return random((long) uniform.low(), (long) Math.ceil(uniform.high()) - 1, generator, distribution);
        }
        Normal normal = (Normal) init;
        return index -> Math.round(normal.mean() + normal.std() * generator.normal(index));
    }

    private static IntegerSource random(long low, long high, CounterGenerator generator, Distribution distribution) {
        if (high <= low) {
            return index -> low;
        }
        long count = high - low + 1;
        return switch (distribution) {
            case EQUAL_ROWS -> {
                long only = low + generator.below(0, count);
                yield index -> only;
            }
            case ZEROS -> index -> low;
            case SCALED_UP -> index -> high;
            case SPIKES, ALTERNATING_SIGNS -> index -> generator.below(index, 2) == 0 ? low : high;
            case OWN, SCALED_DOWN, SHIFTED, DENORMALS, ASCENDING -> index -> low + generator.below(index, count);
        };
    }

    /** Fisher and Yates's shuffle under the generator's key. */
    private static IntegerSource permutation(int elements, CounterGenerator generator) {
        int[] order = new int[elements];
        for (int i = 0; i < elements; i++) {
            int other = (int) generator.below(i, i + 1L);
            order[i] = order[other];
            order[other] = i;
        }
        return index -> order[(int) index];
    }
}
