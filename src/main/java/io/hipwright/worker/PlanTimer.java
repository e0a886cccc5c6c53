package io.hipwright.worker;

import io.hipwright.worker.LaunchRequest.Timing;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes samples of a plan's time: warmed up by time; each run by itself, over fresh inputs, poisoned outputs and flushed caches. Runs
 * without that in between could be passed by a kernel that looks whether its work is done already.
 */
final class PlanTimer {
    private static final int MAX_REPETITIONS = 1_000_000;
    /** Getting everything fresh may take no longer than this for one sample, beyond its first run. */
    private static final double PREPARATION_NANOS = 50e6;

    private final PreparedPlan plan;
    private final PlanBuffers buffers;
    private final Stopwatch stopwatch;
    private final Timing timing;
    private final CacheFlush flush;

    PlanTimer(PreparedPlan plan, PlanBuffers buffers, CacheFlush flush, Stopwatch stopwatch, Timing timing) {
        this.plan = plan;
        this.buffers = buffers;
        this.flush = flush;
        this.stopwatch = stopwatch;
        this.timing = timing;
    }

    /** Nanoseconds of one run of the plan, per sample. */
    List<Double> sample() {
        int repetitions = repetitions(warmUp(), preparation());
        List<Double> samples = new ArrayList<>();
        for (int i = 0; i < timing.samples(); i++) {
            samples.add(mean(repetitions));
        }
        return samples;
    }

    /** Runs until the time is over; the nanoseconds of the quickest run. */
    private double warmUp() {
        long start = System.nanoTime();
        double quickest = Double.MAX_VALUE;
        do {
            buffers.renew();
            quickest = Math.min(quickest, stopwatch.nanos(plan));
        } while (System.nanoTime() - start < timing.warmUpNanos());
        return quickest;
    }

    /** The nanoseconds that it takes to get everything fresh. */
    private double preparation() {
        long start = System.nanoTime();
        prepare();
        return System.nanoTime() - start;
    }

    private int repetitions(double runNanos, double preparationNanos) {
        double wanted = Math.ceil(timing.sampleNanos() / Math.max(runNanos, 1));
        double affordable = PREPARATION_NANOS / Math.max(preparationNanos, 1);
        return (int) Math.max(1, Math.min(Math.min(wanted, affordable), MAX_REPETITIONS));
    }

    private double mean(int repetitions) {
        double total = 0;
        for (int i = 0; i < repetitions; i++) {
            prepare();
            total += stopwatch.nanos(plan);
        }
        return total / repetitions;
    }

    private void prepare() {
        buffers.renew();
        flush.run();
    }
}
