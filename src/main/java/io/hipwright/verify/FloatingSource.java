package io.hipwright.verify;

import io.hipwright.task.Initializer;
import io.hipwright.task.Initializer.Constant;
import io.hipwright.task.Initializer.Normal;
import io.hipwright.task.Initializer.Uniform;
import java.util.Arrays;
import java.util.Map;

/** The floating-point values that a task's own initializer describes. */
final class FloatingSource {
    private FloatingSource() {}

    static ElementSource of(Initializer init, Map<String, Long> params, long elements, CounterGenerator generator) {
        if (init instanceof Normal normal) {
            return normal(normal, generator);
        }
        if (init instanceof Uniform uniform) {
            return uniform(uniform, generator);
        }
        if (init instanceof Constant constant) {
            return (first, count, target) -> Arrays.fill(target, 0, count, constant.value());
        }
        IntegerSource integers = IntegerSource.of(init, params, elements, generator, Distribution.OWN);
        long[] whole = new long[Elements.CHUNK];
        return (first, count, target) -> {
            integers.fill(first, count, whole);
            for (int i = 0; i < count; i++) {
                target[i] = whole[i];
            }
        };
    }

    private static ElementSource normal(Normal normal, CounterGenerator generator) {
        NormalSampler sampler = new NormalSampler(generator);
        long[] bits = new long[Elements.CHUNK];
        double mean = normal.mean();
        double deviation = normal.std();
        return (first, count, target) -> {
            generator.bits(first, count, bits);
            for (int i = 0; i < count; i++) {
                target[i] = mean + deviation * sampler.sample(first + i, bits[i]);
            }
        };
    }

    private static ElementSource uniform(Uniform uniform, CounterGenerator generator) {
        long[] bits = new long[Elements.CHUNK];
        double low = uniform.low();
        double width = uniform.high() - uniform.low();
        return (first, count, target) -> {
            generator.bits(first, count, bits);
            for (int i = 0; i < count; i++) {
                target[i] = low + width * CounterGenerator.uniform(bits[i]);
            }
        };
    }
}
