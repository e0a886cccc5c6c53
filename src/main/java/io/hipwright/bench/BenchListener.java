package io.hipwright.bench;

import java.util.List;

/** Told how a timing goes on. */
public interface BenchListener {
    /** Hears nothing. */
    BenchListener NONE = new BenchListener() {};

    /** @param fork from 1 */
    default void forkBegins(int fork) {}

    /**
     * A round is over.
     *
     * @param round from 1, in this fork
     * @param baselineNanos the samples of the baseline
     * @param candidateNanos the samples of the candidate
     */
    default void round(int fork, int round, List<Double> baselineNanos, List<Double> candidateNanos) {}
}
