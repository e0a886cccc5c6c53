package io.hipwright.bench;

/** Told how a timing goes on. */
public interface BenchListener {
    /** Hears nothing. */
    BenchListener NONE = new BenchListener() {};

    /** @param fork from 1 */
    default void forkBegins(int fork) {}

    /** A round is over. */
    default void round(Progress progress) {}

    /**
     * A finished round.
     *
     * @param round from 1, in its fork
     * @param baselineNanos the median of the baseline's samples
     * @param candidateNanos the median of the candidate's
     */
    record Progress(int round, double baselineNanos, double candidateNanos) {}
}
