package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import io.hipwright.run.TimingRecord;
import java.util.List;
import java.util.Locale;

/** What a model is told of its earlier attempts. */
final class Feedback {
    private Feedback() {}

    /** One entry for each attempt, as the template's {@code history} sees it. */
    static List<Entry> of(List<AttemptRecord> attempts) {
        return attempts.stream()
                .map(attempt -> new Entry(attempt.attempt(), attempt.status(), outcome(attempt)))
                .toList();
    }

    private static String outcome(AttemptRecord attempt) {
        TimingRecord timing = attempt.timing();
        if (timing == null) {
            return attempt.reason();
        }
        return String.format(
                Locale.ROOT,
                "%.3fx the baseline's speed (%.3f to %.3f): %s; baseline %.1f us, candidate %.1f us",
                timing.speedup(),
                timing.speedupLow(),
                timing.speedupHigh(),
                timing.decision(),
                timing.baseline().medianUs(),
                timing.candidate().medianUs());
    }

    /** Names as templates use them. */
    record Entry(int attempt, String status, String outcome) {}
}
