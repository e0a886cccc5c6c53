package io.hipwright.report.model;

import io.hipwright.optimize.Ranking;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.ManifestEntry;
import io.hipwright.run.Progress;
import io.hipwright.run.Sample;
import io.hipwright.run.TimingRecord;
import io.hipwright.verify.Status;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One task of a run in short; without source text and raw samples, so that a hundred thousand of them fit in memory.
 *
 * @param verdict {@code passed} when a candidate passed, else the status of the last attempt; {@link #UNFINISHED} or {@link #PENDING}
 *     while there is more to do
 * @param reason why it did not pass; empty else
 * @param baselineUs median time of the baseline in microseconds, taken beside the best candidate; null when nothing was timed
 * @param bestUs median time of the best candidate
 * @param speedup of the best candidate
 * @param lightShare of the least time that the device would need, over the best candidate's time, from 0 to 1; null where it is not known
 * @param wrong how many incorrect solutions {@code calibrate} tried
 * @param wrongAccepted how many of them passed
 */
public record TaskRow(
        String id,
        String name,
        String verdict,
        String reason,
        @Nullable Double baselineUs,
        @Nullable Double bestUs,
        @Nullable Speedup speedup,
        @Nullable Double lightShare,
        List<AttemptRow> attempts,
        Spending spending,
        int wrong,
        int wrongAccepted) {
    public static final String UNFINISHED = "unfinished";
    public static final String PENDING = "pending";

    public TaskRow {
        attempts = List.copyOf(attempts);
    }

    static TaskRow pending(ManifestEntry entry) {
        return new TaskRow(
                entry.id(), entry.name(), PENDING, "", null, null, null, null, List.of(), Spending.UNKNOWN, 0, 0);
    }

    static TaskRow of(Sample sample) {
        TimingRecord timing =
                Ranking.best(sample.solutionResult()).map(AttemptRecord::timing).orElse(null);
        return new TaskRow(
                sample.id(),
                sample.name(),
                verdict(sample),
                sample.errorMsg(),
                timing == null ? null : Double.valueOf(timing.baseline().medianUs()),
                timing == null ? null : Double.valueOf(timing.candidate().medianUs()),
                speedup(sample, timing),
                timing == null || timing.light() == null
                        ? null
                        : Double.valueOf(timing.light().share()),
                sample.solutionResult().stream().map(AttemptRow::of).toList(),
                Spending.of(sample.solutionResult()),
                sample.incorrectSolutionResult().size(),
                (int) sample.incorrectSolutionResult().stream()
                        .filter(AttemptRecord::passed)
                        .count());
    }

    private static @Nullable Speedup speedup(Sample sample, @Nullable TimingRecord timing) {
        if (timing != null) {
            return new Speedup(timing.speedup(), timing.speedupLow(), timing.speedupHigh(), timing.decision());
        }
        return sample.pass() && sample.speedup() != null ? new Speedup(sample.speedup(), null, null, null) : null;
    }

    private static String verdict(Sample sample) {
        List<AttemptRecord> attempts = sample.solutionResult();
        if (!isFinished(sample)) {
            return attempts.isEmpty() ? PENDING : UNFINISHED;
        }
        if (sample.pass()) {
            return Status.PASSED.code();
        }
        return attempts.isEmpty()
                ? Status.INFRA_ERROR.code()
                : attempts.get(attempts.size() - 1).status().intern();
    }

    /** Files of the older shape have no progress: they were written once a sample was done. */
    private static boolean isFinished(Sample sample) {
        Progress progress = sample.progress();
        return progress == null ? sample.pass() || !sample.errorMsg().isEmpty() : progress.isComplete();
    }

    public boolean finished() {
        return !verdict.equals(UNFINISHED) && !verdict.equals(PENDING);
    }

    /** Whether it is finished and the kernel is what the verdict is about. */
    public boolean counted() {
        return finished() && !verdict.equals(Status.INFRA_ERROR.code());
    }

    public boolean passed() {
        return verdict.equals(Status.PASSED.code());
    }

    /** Whether a candidate got past the compiler. */
    public boolean compiled() {
        return passed() || attempts.stream().anyMatch(AttemptRow::compiled);
    }

    /** The attempts that say something about kernels: a fault of the machine is none. */
    public List<AttemptRow> countedAttempts() {
        return attempts.stream().filter(AttemptRow::counts).toList();
    }

    /** Whether the timing said so of the best candidate; {@code decision} as in {@link Speedup}. */
    public boolean decided(String decision) {
        return speedup != null && decision.equals(speedup.decision());
    }

    /** The speedup of a finished task whose best candidate passed and was timed. */
    public Stream<Double> earnedSpeedup() {
        return passed() && speedup != null ? Stream.of(speedup.value()) : Stream.empty();
    }
}
