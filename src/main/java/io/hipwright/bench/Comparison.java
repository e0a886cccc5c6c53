package io.hipwright.bench;

import java.util.List;

/**
 * A candidate timed against its baseline.
 *
 * @param baselineNanos every raw sample, nanoseconds of one run of the launch plan
 * @param candidateNanos every raw sample
 */
public record Comparison(
        Summary baseline,
        Summary candidate,
        Ratio ratio,
        Decision decision,
        List<Double> baselineNanos,
        List<Double> candidateNanos) {
    public Comparison {
        baselineNanos = List.copyOf(baselineNanos);
        candidateNanos = List.copyOf(candidateNanos);
    }
}
