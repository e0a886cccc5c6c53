package io.hipwright.bench;

import io.hipwright.verify.PreparedRun;
import io.hipwright.verify.Status;
import io.hipwright.verify.WorkloadVerdict;
import io.hipwright.worker.LaunchRequest.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Times baseline and candidate against each other in the order A B B A, each in a process of its own, so that neither can touch the
 * other and slow drift of the machine meets both.
 */
public final class InterleavedTimer {
    private static final long SAMPLE_NANOS = 1_000_000;

    private final BenchOptions options;
    private final List<Double> baselineNanos = new ArrayList<>();
    private final List<Double> candidateNanos = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private Optional<WorkloadVerdict> failed = Optional.empty();

    public InterleavedTimer(BenchOptions options) {
        this.options = options;
    }

    /** Takes rounds until the interval is tight or the time is up. */
    public BenchResult compare(PreparedRun baseline, PreparedRun candidate) {
        turn(baseline, options.warmUpSeconds());
        turn(candidate, options.warmUpSeconds());
        long end = System.nanoTime() + (long) (options.maxSeconds() * 1e9);
        while (failed.isEmpty() && !enough(System.nanoTime() >= end)) {
            round(baseline, candidate);
        }
        if (failed.isPresent()) {
            return new BenchResult.Void(failed.get());
        }
        Ratio ratio = ratio();
        return new BenchResult.Timed(new Comparison(
                Summary.of(baselineNanos),
                Summary.of(candidateNanos),
                ratio,
                ratio.decide(options.margin()),
                baselineNanos,
                candidateNanos));
    }

    private void round(PreparedRun baseline, PreparedRun candidate) {
        List<Double> a = new ArrayList<>(turn(baseline, 0));
        List<Double> b = new ArrayList<>(turn(candidate, 0));
        b.addAll(turn(candidate, 0));
        a.addAll(turn(baseline, 0));
        if (failed.isEmpty()) {
            baselineNanos.addAll(a);
            candidateNanos.addAll(b);
            ratios.add(Summary.of(a).medianMicros() / Summary.of(b).medianMicros());
        }
    }

    private List<Double> turn(PreparedRun side, double warmUpSeconds) {
        if (failed.isPresent()) {
            return List.of();
        }
        PreparedRun.Turn turn = side.take(
                new Timing((long) (warmUpSeconds * 1e9), options.samplesPerTurn(), SAMPLE_NANOS, options.flushBytes()));
        if (turn.verdict().status() != Status.PASSED) {
            failed = Optional.of(turn.verdict());
        }
        return turn.sampleNanos();
    }

    private boolean enough(boolean late) {
        return ratios.size() >= options.minRounds() && (late || ratio().relativeError() <= options.maxError());
    }

    private Ratio ratio() {
        return Ratio.of(ratios.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
