package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which attempts are better than others: a passed one than a failed one, among the passed the faster. */
public final class Ranking {
    static final Comparator<AttemptRecord> WORST_FIRST =
            Comparator.comparing(AttemptRecord::passed).thenComparingDouble(Ranking::speedup);

    private Ranking() {}

    /** A passed attempt without a timing ranks below every timed one. */
    static double speedup(AttemptRecord attempt) {
        return attempt.timing() == null ? 0 : attempt.timing().speedup();
    }

    /** The best that passed; the earlier one of two that are as good. */
    public static Optional<AttemptRecord> best(List<AttemptRecord> attempts) {
        AttemptRecord best = null;
        for (AttemptRecord attempt : attempts) {
            if (attempt.passed() && (best == null || speedup(attempt) > speedup(best))) {
                best = attempt;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Negative when none passed. */
    static double bestSpeedup(List<AttemptRecord> attempts) {
        return best(attempts).map(Ranking::speedup).orElse(-1.0);
    }

    /** How many attempts came after the best; all of them when none passed. */
    static int attemptsSinceBest(List<AttemptRecord> attempts) {
        return best(attempts).map(best -> attempts.size() - best.attempt()).orElse(attempts.size());
    }
}
