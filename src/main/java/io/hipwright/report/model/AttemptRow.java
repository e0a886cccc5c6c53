package io.hipwright.report.model;

import io.hipwright.run.AttemptRecord;
import io.hipwright.verify.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attempt in short.
 *
 * @param status of its verdict
 * @param speedup when it passed and was timed; null else
 */
public record AttemptRow(String status, @Nullable Double speedup) {
    private static final Set<String> NEVER_RAN = Set.of(Status.COMPILE_ERROR.code(), Status.REJECTED.code());

    static AttemptRow of(AttemptRecord attempt) {
        Double speedup = attempt.passed() && attempt.timing() != null
                ? Double.valueOf(attempt.timing().speedup())
                : null;
        return new AttemptRow(attempt.status().intern(), speedup);
    }

    public boolean passed() {
        return status.equals(Status.PASSED.code());
    }

    /** Whether it got past the rules and the compiler. */
    public boolean compiled() {
        return !NEVER_RAN.contains(status);
    }

    /** Whether the kernel is to blame, or to thank, for the status. */
    public boolean counts() {
        return !status.equals(Status.INFRA_ERROR.code());
    }
}
