package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import java.util.List;

/**
 * What calibration found on one task.
 *
 * @param right the verdicts on its solutions
 * @param wrong the verdicts on its incorrect solutions
 * @param defect what is wrong with the task itself, or why it is unfinished; empty when nothing
 */
public record CalibrationResult(String task, List<AttemptRecord> right, List<AttemptRecord> wrong, String defect) {
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
        return right.stream().filter(attempt -> !attempt.passed()).toList();
    }

    public boolean clean() {
        return falseAccepts().isEmpty() && falseRejects().isEmpty() && defect.isEmpty();
    }
}
