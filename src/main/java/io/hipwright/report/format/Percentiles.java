package io.hipwright.report.format;

import java.util.Arrays;

/** Percentiles as JMH gives them: linear between the samples at rank p (n + 1). */
final class Percentiles {
    private final double[] sorted;

    /** @param values at least one */
    Percentiles(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** @param percent from 0 to 100 */
    double at(double percent) {
        double rank = percent / 100 * (sorted.length + 1);
        int below = (int) Math.floor(rank);
        if (below < 1) {
            return sorted[0];
        }
        if (below >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        return sorted[below - 1] + (rank - below) * (sorted[below] - sorted[below - 1]);
    }
}
