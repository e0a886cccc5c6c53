package io.hipwright.bench;

import io.hipwright.verify.PreparedRun;
import io.hipwright.verify.Status;
import io.hipwright.verify.WorkloadVerdict;
import io.hipwright.worker.LaunchOutcome.Samples;
import io.hipwright.worker.LaunchRequest.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Takes turns. After the first that fails there are no more. */
final class Turns {
    private static final int WARM_SAMPLES = 3;
    /** The outputs of one in so many turns are looked at, as it happens; those of a warm-up always. */
    private static final int LOOKED_AT = 3;

    private static final SplittableRandom RANDOM = new SplittableRandom();

    private final long warmUpNanos;
    private final long flushBytes = ProcessorCaches.find().flushBytes();
    private @Nullable Batch baseline;
    private @Nullable Batch candidate;
    private Optional<WorkloadVerdict> failed = Optional.empty();

    Turns(BenchOptions options) {
        this.warmUpNanos = (long) (options.warmUpSeconds() * 1e9);
    }

    /** Why there are no more. */
    Optional<WorkloadVerdict> failed() {
        return failed;
    }

    /** Known after the first warm-up. */
    Batch baselineBatch() {
        return Objects.requireNonNull(baseline, "nothing is warm");
    }

    /** As {@link #baselineBatch()}. */
    Batch candidateBatch() {
        return Objects.requireNonNull(candidate, "nothing is warm");
    }

    /** Warms both sides up; the first time that tells how many runs make a sample. */
    void warmUp(PreparedRun first, PreparedRun second) {
        Timing timing = new Timing(warmUpNanos, baseline == null ? WARM_SAMPLES : 1, 1, flushBytes, true);
        Samples warmBaseline = take(first, timing);
        Samples warmCandidate = take(second, timing);
        if (failed.isEmpty() && baseline == null) {
            baseline = Batch.of(warmBaseline);
            candidate = Batch.of(warmCandidate);
        }
    }

    /** Baseline, candidate, candidate, baseline; or the other way round. Empty when one of them failed. */
    Optional<Round> round(PreparedRun first, PreparedRun second, boolean candidateFirst) {
        if (failed.isPresent()) {
            return Optional.empty();
        }
        int samples = Batch.samplesPerTurn(baselineBatch(), candidateBatch());
        List<Double> baselines = new ArrayList<>();
        List<Double> candidates = new ArrayList<>();
        for (boolean isCandidate : new boolean[] {candidateFirst, !candidateFirst, !candidateFirst, candidateFirst}) {
            Batch batch = isCandidate ? candidateBatch() : baselineBatch();
            boolean check = RANDOM.nextInt(LOOKED_AT) == 0;
            Samples taken = take(isCandidate ? second : first, new Timing(0, samples, batch.runs(), flushBytes, check));
            (isCandidate ? candidates : baselines).addAll(taken.nanos());
        }
        return failed.isPresent() ? Optional.empty() : Optional.of(new Round(baselines, candidates));
    }

    private Samples take(PreparedRun side, Timing timing) {
        if (failed.isPresent()) {
            return Samples.NONE;
        }
        PreparedRun.Turn turn = side.take(timing);
        if (turn.verdict().status() != Status.PASSED) {
            failed = Optional.of(turn.verdict());
        }
        return turn.samples();
    }
}
