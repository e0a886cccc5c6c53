package io.hipwright.bench;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** Whether a fork has rounds enough. It looks at how they scatter, never at what they say. */
final class Precision {
    private static final double CONFIDENCE = 0.95;
    /** How far a fork's own error may reach into the aimed-at one, most of which is for the differences between forks. */
    private static final double SHARE = 0.5;
    /** Slower decay would ask for more rounds than anyone waits for. */
    private static final double MOST_CORRELATION = 0.9;

    private Precision() {}

    /** Whether more rounds would not change the estimate much; {@code logRatios} are those of the rounds so far. */
    static boolean isEnough(List<Double> logRatios, double maxError) {
        double[] values = logRatios.stream().mapToDouble(Double::doubleValue).toArray();
        return values.length >= Defaults.TELLING_ROUNDS
                && (error(values) <= SHARE * maxError || isStable(values, SHARE * maxError));
    }

    /** Half the width of the 95 % interval of the rounds' mean, widened for what each round has in common with the one before. */
    static double error(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        double products = 0;
        for (int i = 0; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            products += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
        }
        double correlation = squares > 0 ? Math.min(MOST_CORRELATION, Math.max(0, products / squares)) : 0;
        double widened = squares / (values.length - 1) / values.length * (1 + correlation) / (1 - correlation);
        double quantile = TDistribution.of(values.length - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        return quantile * Math.sqrt(widened);
    }

    /** Whether the estimate has stayed in one place over the last rounds. */
    private static boolean isStable(double[] values, double width) {
        if (values.length < 2 * Defaults.STABLE_ROUNDS) {
            return false;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int length = values.length - Defaults.STABLE_ROUNDS; length <= values.length; length++) {
            double estimate = Robust.median(Arrays.copyOf(values, length));
            low = Math.min(low, estimate);
            high = Math.max(high, estimate);
        }
        return high - low <= width;
    }
}
