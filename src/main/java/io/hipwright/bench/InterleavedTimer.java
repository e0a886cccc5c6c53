package io.hipwright.bench;

import io.hipwright.verify.Executable;
import io.hipwright.verify.PreparedRun;
import io.hipwright.verify.Status;
import io.hipwright.verify.TaskDefectException;
import io.hipwright.verify.TaskVerifier;
import io.hipwright.verify.WorkloadVerdict;
import io.hipwright.worker.WorkerPool.Quiet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Times two executables against each other: in several forks, each a pair of fresh processes, one for each, so that neither can touch the
 * other; within a fork by turns, so that slow drift of the machine meets both.
 */
public final class InterleavedTimer {
    private final TaskVerifier verifier;
    private final Work work;
    private final BenchOptions options;
    private final BenchListener listener;

    public InterleavedTimer(TaskVerifier verifier, BenchOptions options, BenchListener listener) {
        this.verifier = verifier;
        this.work = Work.of(verifier.task());
        this.options = options;
        this.listener = listener;
    }

    /** Takes all forks, unless a timed launch fails or is wrong. Executables must have passed their checks. */
    public BenchResult compare(Executable baseline, Executable candidate) {
        DeviceProfile profile = DeviceProfile.of(verifier.backend());
        List<Fork> forks = new ArrayList<>();
        Turns turns = new Turns(options);
        for (int fork = 1; fork <= options.forks() && turns.failed().isEmpty(); fork++) {
            listener.forkBegins(fork);
            try (PreparedRun first = verifier.prepareBench(baseline);
                    PreparedRun second = verifier.prepareBench(candidate);
                    Quiet quiet = verifier.quiet()) {
                turns.warmUp(first, second);
                forks.add(fork(turns, first, second, fork));
            }
        }
        if (turns.failed().isPresent()) {
            return new BenchResult.Void(turns.failed().get());
        }
        Comparison comparison = Comparison.of(
                forks,
                turns.baselineBatch(),
                turns.candidateBatch(),
                options,
                (first, second) -> surroundings(profile, baseline, candidate, first, second));
        return judge(comparison, profile);
    }

    private Surroundings surroundings(
            DeviceProfile profile, Executable baseline, Executable candidate, Times first, Times second) {
        Light light = Light.of(work, profile.sustained(), second.medianNanos(), first.medianNanos());
        if (light.exceeded()) {
            Rates again = DeviceProfile.again(verifier.backend()).sustained();
            light = Light.of(work, again, second.medianNanos(), first.medianNanos());
        }
        return new Surroundings(profile.floorNanos(), light, Conditions.of(verifier.backend(), baseline, candidate));
    }

    /** A time that the device cannot reach is no time. */
    private BenchResult judge(Comparison comparison, DeviceProfile profile) {
        Light.impossible(work, profile.ceiling(), comparison.baseline().medianNanos())
                .ifPresent(reason -> {
                    throw new TaskDefectException("the time of the baseline of "
                            + verifier.task().name() + " is " + reason + "; mend bytes and flops of the task");
                });
        return Light.impossible(work, profile.ceiling(), comparison.candidate().medianNanos())
                .<BenchResult>map(reason -> new BenchResult.Void(refused(reason)))
                .orElseGet(() -> new BenchResult.Timed(comparison));
    }

    private WorkloadVerdict refused(String reason) {
        Map<String, Long> params = verifier.task().benchWorkload().params();
        return new WorkloadVerdict(params, "timed", Status.REJECTED, reason, 0, 0, 0, Optional.empty());
    }

    private Fork fork(Turns turns, PreparedRun baseline, PreparedRun candidate, int fork) {
        long end = System.nanoTime() + (long) (options.forkSeconds() * 1e9);
        return Fork.take(
                number -> {
                    Optional<Round> round = turns.round(baseline, candidate, (fork + number) % 2 == 0);
                    round.ifPresent(done -> listener.round(done.progress(number)));
                    return round;
                },
                () -> System.nanoTime() >= end,
                options.maxError());
    }
}
