package io.hipwright.worker;

import io.hipwright.worker.LaunchRequest.Timing;
import java.util.ArrayList;
import java.util.List;

/** Takes samples of a plan's time: warmed up by time, each over fresh contents, caches flushed in between when asked for. */
final class PlanTimer {
    private static final int MAX_REPETITIONS = 1_000_000;

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
        int repetitions = repetitions(warmUp());
        List<Double> samples = new ArrayList<>();
        for (int i = 0; i < timing.samples(); i++) {
            samples.add(buffers.hasUpdatedInputs() ? oneByOne(repetitions) : together(repetitions));
        }
        return samples;
    }

    /** Runs until the time is over; the nanoseconds of the quickest run. */
    private double warmUp() {
        long start = System.nanoTime();
        double quickest = Double.MAX_VALUE;
        do {
            if (buffers.hasUpdatedInputs()) {
                buffers.renew();
            }
            quickest = Math.min(quickest, stopwatch.nanos(plan, 1));
        } while (System.nanoTime() - start < timing.warmUpNanos());
        return quickest;
    }

    private int repetitions(double nanos) {
        double wanted = Math.ceil(timing.sampleNanos() / Math.max(nanos, 1));
        return (int) Math.max(1, Math.min(wanted, MAX_REPETITIONS));
    }

    private double together(int repetitions) {
        prepare();
        return stopwatch.nanos(plan, repetitions) / repetitions;
    }

    /** Each run changes its own inputs, so each gets them anew, outside of the time taken. */
    private double oneByOne(int repetitions) {
        double total = 0;
        for (int i = 0; i < repetitions; i++) {
            prepare();
            total += stopwatch.nanos(plan, 1);
        }
        return total / repetitions;
    }

    private void prepare() {
        buffers.renew();
        flush.run();
    }
}
