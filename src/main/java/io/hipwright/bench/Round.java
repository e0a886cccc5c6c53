package io.hipwright.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Turns of both sides close together in time, in balanced order.
 *
 * @param baselineNanos the baseline's samples, in the order of time
 * @param candidateNanos the candidate's
 */
record Round(List<Double> baselineNanos, List<Double> candidateNanos) {
    Round {
        baselineNanos = List.copyOf(baselineNanos);
        candidateNanos = List.copyOf(candidateNanos);
    }

    BenchListener.Progress progress(int number) {
        return new BenchListener.Progress(number, Robust.location(baselineNanos), Robust.location(candidateNanos));
    }

    /** The logarithm of the speedup, of every sample of the baseline over every one of the candidate. */
    DoubleStream logRatios() {
        return baselineNanos.stream().flatMapToDouble(baseline -> candidateNanos.stream()
                .mapToDouble(candidate -> Math.log(baseline) - Math.log(candidate)));
    }

    /** Their median: what slows both sides alike is not in it. */
    double logRatio() {
        return Robust.median(logRatios().toArray());
    }
}
