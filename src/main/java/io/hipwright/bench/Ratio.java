package io.hipwright.bench;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The speedup, baseline time over candidate time, with its 99 % confidence interval.
 *
 * <p>Samples of one process are no independent evidence: they follow each other in time, and share whatever differs from one start to the
 * next (where memory lies, which pages, which core). So only forks count as repetitions (Kalibera and Jones, Rigorous benchmarking in
 * reasonable time, 2013: the interval comes from the means of the highest level). How rounds follow from each other within a fork then does
 * not matter. Of eight forks or more a quarter of the estimates is trimmed at either end, since a fork may be disturbed from its beginning
 * to its end, or its memory lie unluckily: on processors, one fork in seven or so of a kernel with barriers is slower by a tenth to a half.
 * The interval is that of a trimmed mean (Tukey and McLaughlin, Less vulnerable confidence and significance procedures for location, 1963),
 * which holds the truth in 98 to 99 of 100 simulated comparisons; with fewer forks it is Student's. A fork ends by its precision, never by
 * its estimate, and the number of forks is fixed
 * beforehand; looking often therefore does not raise the rate of errors.
 */
public record Ratio(double speedup, double low, double high) {
    /** Estimates of forks that agree better than this do so by accident. */
    private static final double LEAST_DEVIATION = 0.0005;
    /** Of fewer forks none is left out. */
    private static final int LEAST_TO_TRIM = 8;
    /** Of so many, one is left out at either end. */
    private static final int TRIMMED = 4;

    /** @param forks logarithms of each fork's speedup, at least one; with one the interval is unbounded */
    public static Ratio of(double[] forks) {
        int trimmed = forks.length < LEAST_TO_TRIM ? 0 : forks.length / TRIMMED;
        int left = forks.length - 2 * trimmed;
        double[] sorted = forks.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted, trimmed, trimmed + left).average().orElseThrow();
        if (forks.length < 2) {
            return new Ratio(Math.exp(mean), 0, Double.POSITIVE_INFINITY);
        }
        Arrays.fill(sorted, 0, trimmed, sorted[trimmed]);
        Arrays.fill(sorted, trimmed + left, forks.length, sorted[trimmed + left - 1]);
        double deviation = Math.max(LEAST_DEVIATION, deviation(sorted)) * forks.length / left;
        double quantile = TDistribution.of(left - 1.0).inverseCumulativeProbability(1 - Defaults.FALSE_CALLS / 2);
        double error = quantile * deviation / Math.sqrt(forks.length);
        return new Ratio(Math.exp(mean), Math.exp(mean - error), Math.exp(mean + error));
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
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
