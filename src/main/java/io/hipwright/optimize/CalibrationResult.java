package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import java.util.List;

/**
 * What calibration found on one task.
 *
 * @param right the verdicts on its solutions
 * @param wrong the verdicts on its incorrect solutions
 * @param defect what is wrong with the task itself; empty when nothing
 */
public record CalibrationResult(String task, List<AttemptRecord> right, List<AttemptRecord> wrong, String defect) {
    private static final String NO_VERDICT = "infra_error";

    public CalibrationResult {
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
    }

    /** Wrong candidates that passed. */
    public List<AttemptRecord> falseAccepts() {
        return wrong.stream().filter(AttemptRecord::passed).toList();
    }

    /** Right candidates that were refused. */
    public List<AttemptRecord> falseRejects() {
        return right.stream()
                .filter(attempt -> !attempt.passed() && !attempt.status().equals(NO_VERDICT))
                .toList();
    }

    /** Candidates on which there is no verdict, as the machine failed. */
    public long withoutVerdict() {
        return right.stream()
                        .filter(attempt -> attempt.status().equals(NO_VERDICT))
                        .count()
                + wrong.stream()
                        .filter(attempt -> attempt.status().equals(NO_VERDICT))
                        .count();
    }

    public boolean clean() {
        return falseAccepts().isEmpty() && falseRejects().isEmpty() && withoutVerdict() == 0 && defect.isEmpty();
    }
}
