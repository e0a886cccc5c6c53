package io.hipwright.bench;

import io.hipwright.verify.Executable;
import io.hipwright.verify.PreparedRun;
import io.hipwright.verify.TaskVerifier;
import io.hipwright.worker.WorkerPool.Quiet;
import java.util.ArrayList;
import java.util.List;

/**
 * Times two executables against each other: in several forks, each a pair of fresh processes, one for each, so that neither can touch the
 * other; within a fork by turns, so that slow drift of the machine meets both.
 */
public final class InterleavedTimer {
    private final TaskVerifier verifier;
    private final BenchOptions options;
    private final BenchListener listener;

    public InterleavedTimer(TaskVerifier verifier, BenchOptions options, BenchListener listener) {
        this.verifier = verifier;
        this.options = options;
        this.listener = listener;
    }

    /** Takes all forks, unless a timed launch fails or is wrong. Executables must have passed their checks. */
    public BenchResult compare(Executable baseline, Executable candidate) {
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
        return turns.failed().isPresent()
                ? new BenchResult.Void(turns.failed().get())
                : new BenchResult.Timed(Comparison.of(forks, turns.baselineBatch(), turns.candidateBatch(), options));
    }

    private Fork fork(Turns turns, PreparedRun baseline, PreparedRun candidate, int fork) {
        List<Round> rounds = new ArrayList<>();
        long end = System.nanoTime() + (long) (options.forkSeconds() * 1e9);
        boolean settled = false;
        boolean late = false;
        while (turns.failed().isEmpty() && !(settled || late)) {
            Round round = turns.round(baseline, candidate, (fork + rounds.size()) % 2 == 0);
            if (turns.failed().isEmpty()) {
                rounds.add(round);
                listener.round(fork, rounds.size(), round.baselineNanos(), round.candidateNanos());
                settled = Precision.isEnough(rounds, options.maxError());
                late = System.nanoTime() >= end && rounds.size() >= Defaults.LEAST_ROUNDS;
            }
        }
        turns.check(baseline, candidate);
        return new Fork(rounds, settled);
    }
}
