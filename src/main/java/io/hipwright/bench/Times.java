package io.hipwright.bench;

import java.util.List;

/**
 * One kernel's times.
 *
 * @param nanos every raw sample in the order of time, nanoseconds of one run of the launch plan
 * @param runsPerSample of how many runs a sample is the mean
 */
public record Times(Summary summary, List<Double> nanos, int runsPerSample) {
    public Times {
        nanos = List.copyOf(nanos);
    }

    /** Nanoseconds of one run. */
    double medianNanos() {
        return summary.medianMicros() * 1000;
    }

    static Times of(List<Double> nanos, int runsPerSample) {
        return new Times(Summary.of(nanos), nanos, runsPerSample);
    }
}
