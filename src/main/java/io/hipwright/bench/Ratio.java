package io.hipwright.bench;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The speedup, baseline time over candidate time, with its 99 % confidence interval. Each round gives one ratio of medians; the interval
 * is Student's t over their logarithms, so that drift which slows both sides of a round alike cancels out.
 */
public record Ratio(double speedup, double low, double high) {
    private static final double CONFIDENCE = 0.99;

    /** @param rounds ratios of single rounds, all positive, at least one; with one round the interval is unbounded */
    public static Ratio of(double[] rounds) {
        double[] logs = Arrays.stream(rounds).map(Math::log).toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        if (logs.length < 2) {
            return new Ratio(Math.exp(mean), 0, Double.POSITIVE_INFINITY);
        }
        double squares = Arrays.stream(logs)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (logs.length - 1) / logs.length);
        double quantile = TDistribution.of(logs.length - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        return new Ratio(Math.exp(mean), Math.exp(mean - quantile * error), Math.exp(mean + quantile * error));
    }

    /** Half the interval's width, relative to the speedup. */
    public double relativeError() {
        return (high - low) / 2 / speedup;
    }

    /** What can be said: within {@code margin} of 1 counts as no difference. */
    public Decision decide(double margin) {
        if (low > 1 + margin) {
            return Decision.FASTER;
        }
        if (high < 1 - margin) {
            return Decision.SLOWER;
        }
        return low >= 1 - margin && high <= 1 + margin ? Decision.SAME : Decision.AMBIGUOUS;
    }
}
