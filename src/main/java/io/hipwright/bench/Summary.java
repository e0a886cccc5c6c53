package io.hipwright.bench;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * One side's samples in microseconds.
 *
 * @param errorMicros half the width of the 99.9 % confidence interval of the mean (Student's t, as JMH gives it)
 */
public record Summary(double medianMicros, double meanMicros, double errorMicros, int samples) {

    /** @param nanos at least one sample, nanoseconds each */
    public static Summary of(List<Double> nanos) {
        double[] sorted =
                nanos.stream().mapToDouble(value -> value / 1000).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElseThrow();
        return new Summary(median(sorted), mean, error(sorted, mean), sorted.length);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double error(double[] values, double mean) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / (values.length - 1));
        double quantile = TDistribution.of(values.length - 1.0).inverseCumulativeProbability(1 - 0.0005);
        return quantile * deviation / Math.sqrt(values.length);
    }
}
