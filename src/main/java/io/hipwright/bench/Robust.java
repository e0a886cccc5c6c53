package io.hipwright.bench;

import java.util.Arrays;
import java.util.List;

/** Estimates that a few disturbed values do not move. */
final class Robust {
    private Robust() {}

    /** Where samples lie: their median. */
    static double location(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The middle value, or the mean of the middle two; at least one value. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
