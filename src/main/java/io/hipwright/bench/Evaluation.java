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
        Verification verification = verifier.verify(candidate);
        Optional<Executable> executable = verification.executable();
        if (!verification.verdict().passed() || executable.isEmpty()) {
            return new Evaluation(verification.verdict(), Optional.empty());
        }
        return Retry.of(
                () -> time(verifier, verification.verdict(), executable.get(), options),
                timed -> timed.verdict().unknown());
    }

    private static Evaluation time(
            TaskVerifier verifier, Verdict verdict, Executable executable, BenchOptions options) {
        InterleavedTimer timer = new InterleavedTimer(verifier, options, BenchListener.NONE);
        return judge(verdict, timer.compare(verifier.baseline(), executable));
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
