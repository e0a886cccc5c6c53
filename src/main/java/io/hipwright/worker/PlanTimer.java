package io.hipwright.worker;

import io.hipwright.worker.LaunchOutcome.Samples;
import io.hipwright.worker.LaunchRequest.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes samples of a plan's time: warmed up by time; each run by itself, over fresh contents, poisoned outputs and flushed caches. Runs
 * without that in between could be passed by a kernel that looks whether its work is done already. Which of the few contents a run gets is
 * left to chance, so that a kernel cannot tell the run whose outputs are looked at from the others.
 */
final class PlanTimer {
    /** How many contents there are: the request's own, and rotations of it. */
    private static final int CONTENTS = 16;
    /** What is looked at. */
    private static final int OWN = 0;

    private static final int NEVER = -1;
    /** Of the runs of a sample, so large a part at either end is left out of their mean: disturbances, and lucky ones. */
    private static final int TRIMMED = 4;

    private static final SplittableRandom RANDOM = new SplittableRandom();

    private final PreparedPlan plan;
    private final PlanBuffers buffers;
    private final Stopwatch stopwatch;
    private final Timing timing;
    private final CacheFlush flush;
    private double preparationNanos;

    PlanTimer(PreparedPlan plan, PlanBuffers buffers, CacheFlush flush, Stopwatch stopwatch, Timing timing) {
        this.plan = plan;
        this.buffers = buffers;
        this.flush = flush;
        this.stopwatch = stopwatch;
        this.timing = timing;
    }

    Samples take() {
        stopwatch.beginTurn();
        warmUp();
        int looked = timing.check() ? RANDOM.nextInt(timing.samples() * timing.runs()) : NEVER;
        List<Double> nanos = new ArrayList<>();
        for (int i = 0; i < timing.samples(); i++) {
            nanos.add(sample(looked - i * timing.runs()));
        }
        return new Samples(nanos, preparationNanos / timing.samples() / timing.runs());
    }

    /** Runs until the time is over. */
    private void warmUp() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < timing.warmUpNanos()) {
            buffers.renew(RANDOM.nextInt(CONTENTS));
            stopwatch.nanos(plan);
        }
    }

    /** The mean of the middle half of the runs; {@code looked} is the number of the run that is looked at, if it is among them. */
    private double sample(int looked) {
        double[] runs = new double[timing.runs()];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = run(i == looked ? OWN : RANDOM.nextInt(CONTENTS));
            if (i == looked) {
                buffers.keepOutputs();
            }
        }
        return InnerMean.of(runs, runs.length / TRIMMED);
    }

    private double run(int content) {
        long start = System.nanoTime();
        buffers.renew(content);
        flush.run();
        preparationNanos += System.nanoTime() - start;
        return stopwatch.nanos(plan);
    }
}
