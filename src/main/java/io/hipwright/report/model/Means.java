package io.hipwright.report.model;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Means of speedups; of none there is none. */
final class Means {
    private Means() {}

    static OptionalDouble geometric(double[] values) {
        OptionalDouble logs = Arrays.stream(values).map(Math::log).average();
        return logs.isPresent() ? OptionalDouble.of(Math.exp(logs.getAsDouble())) : logs;
    }

    static OptionalDouble median(double[] values) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
