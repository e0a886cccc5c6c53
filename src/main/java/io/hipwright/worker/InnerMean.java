package io.hipwright.worker;

import java.util.Arrays;

/** A mean that single outliers do not move, and that changes smoothly where values come in two groups. */
final class InnerMean {
    private InnerMean() {}

    /** The mean of {@code values} without the {@code trimmed} least and as many greatest; fewer than half of them. */
    static double of(double[] values, int trimmed) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted, trimmed, sorted.length - trimmed).average().orElseThrow();
    }
}
