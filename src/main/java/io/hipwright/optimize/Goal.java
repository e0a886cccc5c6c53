package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How far a sample is taken.
 *
 * @param attempts at most so many; 0 when nothing was asked for and no answers are shipped
 * @param targetSpeedup enough once a candidate's speedup reaches it
 * @param patience enough after so many attempts in a row that brought no better candidate
 */
public record Goal(int attempts, OptionalDouble targetSpeedup, OptionalInt patience) {

    boolean isReachedBy(List<AttemptRecord> finished) {
        return finished.size() >= attempts
                || (targetSpeedup.isPresent() && Ranking.bestSpeedup(finished) >= targetSpeedup.getAsDouble())
                || (patience.isPresent() && Ranking.attemptsSinceBest(finished) >= patience.getAsInt());
    }

    /** As it stands in files; two goals of the same text are the same. */
    String text() {
        return "attempts " + attempts
                + (targetSpeedup.isPresent() ? ", target speedup " + targetSpeedup.getAsDouble() : "")
                + (patience.isPresent() ? ", patience " + patience.getAsInt() : "");
    }
}
