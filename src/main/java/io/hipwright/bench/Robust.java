package io.hipwright.bench;

import java.util.Arrays;
import java.util.List;

/** Estimates that a few disturbed values do not move. */
final class Robust {
    private Robust() {}

    /** Where one side's samples of a round lie: their median. */
    static double location(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * The median of the means of all pairs, each value with itself among them: up to 29 % of the values may be anything, and for normal
     * ones it is about as exact as the mean (Hodges and Lehmann, Estimates of location based on rank tests, 1963).
     */
    static double hodgesLehmann(double[] values) {
        double[] means = new double[values.length * (values.length + 1) / 2];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i; j < values.length; j++) {
                means[count++] = (values[i] + values[j]) / 2;
            }
        }
        return median(means);
    }

    /** The middle value, or the mean of the middle two; at least one value. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
