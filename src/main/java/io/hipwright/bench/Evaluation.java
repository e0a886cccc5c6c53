package io.hipwright.bench;

import io.hipwright.verify.Executable;
import io.hipwright.verify.PreparedCandidate;
import io.hipwright.verify.Retry;
import io.hipwright.verify.TaskVerifier;
import io.hipwright.verify.Verdict;
import io.hipwright.verify.Verification;
import io.hipwright.verify.WorkloadVerdict;
import java.util.List;
import java.util.Optional;

/**
 * A verdict with the timing that only a passed candidate has.
 *
 * @param comparison empty when not passed or not timed
 */
public record Evaluation(Verdict verdict, Optional<Comparison> comparison) {

    /** Verifies, then times what passed, with no compiler running beside it. */
    public static Evaluation of(TaskVerifier verifier, PreparedCandidate candidate, BenchOptions options) {
        return of(verifier, candidate, options, BenchListener.NONE);
    }

    /** As above, telling how the timing goes on. */
    public static Evaluation of(
            TaskVerifier verifier, PreparedCandidate candidate, BenchOptions options, BenchListener listener) {
        Verification verification = verifier.verify(candidate);
        Optional<Executable> executable = verification.executable();
        if (!verification.verdict().passed() || executable.isEmpty()) {
            return new Evaluation(verification.verdict(), Optional.empty());
        }
        return Retry.of(
                () -> time(
                        new InterleavedTimer(verifier, options, listener),
                        verification.verdict(),
                        verifier.baseline(),
                        executable.get()),
                timed -> timed.verdict().unknown());
    }

    private static Evaluation time(
            InterleavedTimer timer, Verdict verdict, Executable baseline, Executable executable) {
        return judge(verdict, timer.compare(baseline, executable));
    }

    /** Wrong outputs of a timed launch void verdict and timing. */
    private static Evaluation judge(Verdict verdict, BenchResult result) {
        if (result instanceof BenchResult.Timed timed) {
            return new Evaluation(verdict, Optional.of(timed.comparison()));
        }
        WorkloadVerdict failed = ((BenchResult.Void) result).verdict();
        return new Evaluation(
                new Verdict(
                        failed.status(),
                        "in a timed launch: " + failed.reason(),
                        List.of(failed),
                        verdict.compileSeconds(),
                        verdict.runSeconds(),
                        verdict.kernels()),
                Optional.empty());
    }
}
