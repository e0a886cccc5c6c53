package io.hipwright.bench;

import io.hipwright.worker.LaunchOutcome.Samples;

/**
 * How many runs one side takes for a sample. A run is always timed by itself; the mean of many keeps the noise of a launch, which
 * dominates near the launch floor, out of the samples.
 *
 * @param runs for one sample
 * @param sampleNanos about how long a sample takes, preparation of its runs included
 */
record Batch(int runs, double sampleNanos) {

    /** @param warm samples of one run each */
    static Batch of(Samples warm) {
        double run = Math.max(1, Robust.location(warm.nanos()));
        double preparation = Math.max(1, warm.preparationNanos());
        double wanted = Math.ceil(Defaults.SAMPLE_NANOS / run);
        double affordable = Math.min(Defaults.MOST_RUNS, Defaults.PREPARATION_NANOS / preparation);
        int runs = (int) Math.max(1, Math.min(wanted, affordable));
        return new Batch(runs, runs * (run + preparation));
    }

    /** How many samples make a turn. */
    static int samplesPerTurn(Batch baseline, Batch candidate) {
        double slower = Math.max(baseline.sampleNanos, candidate.sampleNanos);
        return (int) Math.max(1, Math.min(Defaults.MOST_SAMPLES_PER_TURN, Defaults.TURN_NANOS / slower));
    }
}
