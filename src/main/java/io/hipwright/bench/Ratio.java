package io.hipwright.bench;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The speedup, baseline time over candidate time, with its 99 % confidence interval.
 *
 * <p>Samples of one process are no independent evidence: they follow each other in time, and share whatever differs from one start to the
 * next (where memory lies, which pages, which core). So only forks count as repetitions. Each gives one estimate, robust against single
 * disturbed rounds, and the interval is Student's t over the logarithms of these (Kalibera and Jones, Rigorous benchmarking in reasonable
 * time, 2013: the interval comes from the means of the highest level). How rounds follow from each other within a fork then does not
 * matter. A fork ends by its precision, never by its estimate, and the number of forks is fixed beforehand; looking often therefore does
 * not raise the rate of errors.
 */
public record Ratio(double speedup, double low, double high) {
    /** Estimates of forks that agree better than this do so by accident. */
    private static final double LEAST_DEVIATION = 0.0005;

    /** @param forks logarithms of each fork's speedup, at least one; with one the interval is unbounded */
    public static Ratio of(double[] forks) {
        double mean = Arrays.stream(forks).average().orElseThrow();
        if (forks.length < 2) {
            return new Ratio(Math.exp(mean), 0, Double.POSITIVE_INFINITY);
        }
        double squares = Arrays.stream(forks)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(squares / (forks.length - 1)));
        double quantile =
                TDistribution.of(forks.length - 1.0).inverseCumulativeProbability(1 - Defaults.FALSE_CALLS / 2);
        double error = quantile * deviation / Math.sqrt(forks.length);
        return new Ratio(Math.exp(mean), Math.exp(mean - error), Math.exp(mean + error));
    }

    /** Half the interval's width, relative to the speedup. */
    public double relativeError() {
        return (high - low) / 2 / speedup;
    }

    /**
     * What can be said: faster or slower when the whole interval lies beyond the margin, the same when all of it lies within. Kernels of
     * the same speed are called faster or slower no more often than the interval misses the truth, since it must miss it by the margin.
     */
    public Decision decide() {
        if (low > 1 + Defaults.MARGIN) {
            return Decision.FASTER;
        }
        if (high < 1 - Defaults.MARGIN) {
            return Decision.SLOWER;
        }
        return low >= 1 - Defaults.MARGIN && high <= 1 + Defaults.MARGIN ? Decision.SAME : Decision.AMBIGUOUS;
    }
}
